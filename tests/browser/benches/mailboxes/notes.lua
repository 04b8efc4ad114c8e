-- For wrk with as many threads as connections: each thread fills mailboxes of its own, one note after the other, and so never sends a counter out of turn.
-- MAILBOXES names a file with one "id token" a line; thread n takes every line n, n + threads, n + 2 * threads.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  local of = tonumber(arguments[1])
  mailboxes, at, counter, line = {}, 1, 0, 0
  for id, token in io.open(os.getenv("MAILBOXES")):read("*a"):gmatch("(%S+) (%S+)\n") do
    if line % of == number then mailboxes[#mailboxes + 1] = { "/v1/mailboxes/" .. id .. "/notes", "Bearer " .. token } end
    line = line + 1
  end
  note = string.rep("n", 1400)
end

function request()
  -- The first call in the first thread only shows wrk what a request looks like; it is not sent.
  if number == 0 and not isShown then
    isShown = true
    return wrk.format("GET", "/")
  end
  if counter == 64 then at, counter = at + 1, 0 end
  counter = counter + 1
  local mailbox = mailboxes[at] or error("Too few mailboxes.")
  return wrk.format("POST", mailbox[1], {
    ["Authorization"] = mailbox[2],
    ["Content-Type"] = "application/octet-stream",
    ["Note-Counter"] = tostring(counter),
    ["Idempotency-Key"] = string.format("%011d%011d", number * 100000 + at, counter),
  }, note)
end
