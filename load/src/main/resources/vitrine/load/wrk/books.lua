-- A random book of the first N, each as likely as the other: books.lua N SEED.
local requests = {}

function init(arguments)
  local count = tonumber(arguments[1])
  math.randomseed(tonumber(arguments[2]))
  for id = 1, count do
    requests[id] = wrk.format("GET", "/api/books/" .. id)
  end
end

function request()
  return requests[math.random(#requests)]
end
