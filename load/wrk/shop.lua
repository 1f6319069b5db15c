-- A mix of load/mixes. wrk does not say which connection asks or was answered, so there are no visits: whichever
-- connection is free takes the next wish of any customer, with a cart that nobody uses at the moment.
local LINES_OF_A_CART = 10 -- with so many books in it a customer leaves his cart
local MEAN_THINK_MS, MOST_MEANS = 7000, 10
local SPREAD = 7919 -- as the shop spreads ranks of popularity over ids

local rows, shares, popularity, lists, books, think = {}, {}, {}, {}, 0, 0
local carts, waiting, ready, lines, order = {}, {}, {}, {}, nil
asked, wrong = {}, {} -- global, so that done() can ask for them

local function split(text)
  local parts = {}
  for part in (text .. ","):gmatch("([^,]*),") do parts[#parts + 1] = part end
  return parts
end

local function read(file)
  local handle = assert(io.open(file))
  local text = handle:read("*a")
  handle:close()
  return text
end

local function read_mixes(directory, mix)
  local columns
  for line in io.lines(directory .. "/mixes.csv") do
    if line:sub(1, 1) ~= "#" then
      local values = split(line)
      if not columns then
        columns = values
      else
        local row = {}
        for i, column in ipairs(columns) do row[column] = values[i] end
        if row.body ~= "" then row.body = read(directory .. "/" .. row.body) else row.body = nil end
        rows[row.interaction] = row
        if tonumber(row[mix]) > 0 then shares[#shares + 1] = { row = row, percent = tonumber(row[mix]) } end
      end
    end
  end
end

function init(arguments)
  read_mixes(arguments[1], arguments[2])
  think = tonumber(arguments[3])
  math.randomseed(tonumber(arguments[4]))
  books = tonumber(arguments[6])
  local sum = 0
  for rank = 1, books do
    sum = sum + rank ^ -tonumber(arguments[5])
    popularity[rank] = sum
  end
  for i, name in ipairs({ "subjects", "words", "names" }) do lists[name] = split(arguments[6 + i]) end
end

local function one(list) return list[math.random(#list)] end

local function book()
  local wanted, low, high = math.random() * popularity[books], 1, books
  while low < high do
    local middle = math.floor((low + high) / 2)
    if popularity[middle] > wanted then high = middle else low = middle + 1 end
  end
  return 1 + low * SPREAD % books
end

local function search()
  local kind = math.random(3)
  if kind == 1 then return "title=" .. one(lists.words) end
  if kind == 2 then return "author=" .. one(lists.names) end
  return "subject=" .. one(lists.subjects)
end

local function choose()
  local left = math.random() * 100
  for _, share in ipairs(shares) do
    left = left - share.percent
    if left < 0 then return share.row end
  end
  return shares[#shares].row
end

local function draw()
  return { row = choose(), book = string.format("%d", book()), subject = one(lists.subjects), search = search() }
end

local function is_order(row) return row.method == "POST" and row.body ~= nil end

local function send(row, wish)
  local filled = { book = wish.book, subject = wish.subject, search = wish.search, cart = wish.cart, order = order }
  local headers, body = {}, nil
  if row.body then
    headers["Content-Type"] = "application/json"
    body = row.body:gsub("{(%l+)}", filled)
  end
  if is_order(row) then headers["Idempotency-Key"] = wish.cart end
  asked[row.interaction] = (asked[row.interaction] or 0) + 1
  return wrk.format(row.method, (row.path:gsub("{(%l+)}", filled)), headers, body)
end

-- The request that a wish needs next, or that it is.
local function step(wish)
  local row = wish.row
  local orders = is_order(row) or (row.interaction == "order-display" and not order)
  if orders or row.path:find("{cart}", 1, true) then
    wish.cart = wish.cart or table.remove(carts)
    if not wish.cart then
      table.insert(waiting, 1, wish)
      return send(rows["new-cart"], wish)
    end
    if orders and (lines[wish.cart] or 0) == 0 then
      table.insert(waiting, 1, wish)
      lines[wish.cart] = 1
      return send(rows["first-line"], wish)
    end
    if orders then
      lines[wish.cart] = nil
      return send(is_order(row) and row or rows["first-order"], wish)
    end
    if row.method == "PUT" then lines[wish.cart] = (lines[wish.cart] or 0) + 1 end
  end
  return send(row, wish)
end

function delay()
  if #ready > 0 then return 0 end
  return math.floor(math.min(-math.log(1 - math.random()), MOST_MEANS) * MEAN_THINK_MS * think)
end

function request()
  return step(table.remove(ready) or draw())
end

local function free(cart)
  local wish = table.remove(waiting)
  if wish then
    wish.cart = cart
    ready[#ready + 1] = wish
  elseif (lines[cart] or 0) < LINES_OF_A_CART then
    carts[#carts + 1] = cart
  else
    lines[cart] = nil
  end
end

function response(status, _, body)
  local id = body:match('^{"id":"([^"]+)"')
  if status ~= 200 and status ~= 201 and status ~= 409 then
    wrong[tostring(status)] = (wrong[tostring(status)] or 0) + 1
  elseif id and body:find('"placedAt"', 1, true) then
    order = id
  elseif id then
    free(id)
  end
end

local threads = {}

function setup(thread) table.insert(threads, thread) end

function done()
  local names, all = {}, 0
  local counts, failures = threads[1]:get("asked"), threads[1]:get("wrong")
  for name, count in pairs(counts) do
    names[#names + 1] = name
    all = all + count
  end
  table.sort(names)
  io.write(string.format("%-24s %8s %7s\n", "", "asked", "share"))
  for _, name in ipairs(names) do
    io.write(string.format("%-24s %8d %6.2f%%\n", name, counts[name], 100 * counts[name] / all))
  end
  for status, count in pairs(failures) do io.write("wrong answers: status " .. status .. ", " .. count .. " times\n") end
end
