-- Purchases of one random book of the first N each: orders.lua N SEED.
-- A purchase is three requests: POST a cart, PUT a line into it, POST the order with an Idempotency-Key.
-- Whichever connection is free takes the next step of any purchase, and finishing goes before beginning,
-- so that all three come equally often.
local empty, filled, books = {}, {}, 0
local json = {}
local customer = '"customer":{"name":"Ada Byron","email":"ada@example.org"},'
local address = '"address":{"street":"12 St James Square","city":"London","postcode":"SW1Y 4JH","country":"GB"}'

function init(arguments)
  books = tonumber(arguments[1])
  math.randomseed(tonumber(arguments[2]))
  for name, value in pairs(wrk.headers) do json[name] = value end
  json["Content-Type"] = "application/json"
end

local function place(cart)
  local headers = { ["Idempotency-Key"] = cart }
  for name, value in pairs(json) do headers[name] = value end
  return wrk.format("POST", "/api/orders", headers, '{"cartId":"' .. cart .. '",' .. customer .. address .. "}")
end

local function fill(cart)
  return wrk.format("PUT", "/api/carts/" .. cart .. "/lines/" .. math.random(books), json, '{"quantity":1}')
end

function request()
  if #filled > 0 then return place(table.remove(filled)) end
  if #empty > 0 then return fill(table.remove(empty)) end
  return wrk.format("POST", "/api/carts")
end

function response(status, headers, body)
  local id = body:match('"id":"([^"]+)"')
  if status == 200 then
    table.insert(filled, id)
  elseif status == 201 and not body:find('"placedAt"', 1, true) then
    table.insert(empty, id)
  end
end
