# Some shifts become shifts of duties that only the rule set with every kind knows; by the assistant's
# number, so that the same shifts change on every machine.
s/\(assistant: p[0-9]*[17],.*duty: \)passive/\1night_watch/
s/\(assistant: p[0-9]*3,.*T0[0-9]:30.*duty: \)active/\1travel_with_responsibility/
s/\(assistant: p[0-9]*9,.*duty: \)training/\1travel/
