#
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: jobcenter\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-11-27 08:26+0100\n"
"Language: en\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "Counsellor"
msgstr "Counsellor"

msgid "Team lead"
msgstr "Team lead"

msgid "Administrator"
msgstr "Administrator"

msgid "Name or number"
msgstr "Name or number"

msgid "other hours"
msgstr "other hours"

msgid "not there"
msgstr "not there"

#, python-format
msgid "%(kind)s, covered by %(name)s"
msgstr "%(kind)s, covered by %(name)s"

msgid "Workshop session"
msgstr "Workshop session"

msgid "taken"
msgstr "taken"

msgid "held for somebody else's client"
msgstr "held for somebody else's client"

msgid "Summons"
msgstr "Summons"

msgid "covered"
msgstr "covered"

msgid "held by a colleague"
msgstr "held by a colleague"

#, python-format
msgid "with %(name)s"
msgstr "with %(name)s"

msgid "Attended"
msgstr "Attended"

msgid "Did not come"
msgstr "Did not come"

msgid "Excused"
msgstr "Excused"

msgid "cancelled, can still be undone"
msgstr "cancelled, can still be undone"

msgid "outcome missing"
msgstr "outcome missing"

msgid "confirmed"
msgstr "confirmed"

msgid "Holiday"
msgstr "Holiday"

msgid "free"
msgstr "free"

msgid "on a public holiday"
msgstr "on a public holiday"

msgid "on a weekend"
msgstr "on a weekend"

msgid "outside the usual hours"
msgstr "outside the usual hours"

msgid "in the hour that exists twice"
msgstr "in the hour that exists twice"

msgid "outside the counsellor's working time"
msgstr "outside the counsellor's working time"

msgid "while the counsellor is away"
msgstr "while the counsellor is away"

msgid "with a counsellor who does not look after the client"
msgstr "with a counsellor who does not look after the client"

msgid "at a time the client has no time"
msgstr "at a time the client has no time"

msgid "The end must lie after the start."
msgstr "The end must lie after the start."

msgid "An appointment lasts at most eight hours."
msgstr "An appointment lasts at most eight hours."

msgid "This time has passed; please choose a later one."
msgstr "This time has passed; please choose a later one."

#, python-format
msgid "This day is more than %(days)s days ahead; please check the year."
msgstr "This day is more than %(days)s days ahead; please check the year."

msgid "This day is a public holiday."
msgstr "This day is a public holiday."

msgid "This day is on a weekend."
msgstr "This day is on a weekend."

msgid "This time lies outside the hours from 07:00 to 19:00."
msgstr "This time lies outside the hours from 07:00 to 19:00."

msgid "In this night the clocks go back: this hour exists twice, and the first one is meant."
msgstr "In this night the clocks go back: this hour exists twice, and the first one is meant."

msgid "The counsellor already has an appointment at this time."
msgstr "The counsellor already has an appointment at this time."

msgid "The client already has an appointment at this time."
msgstr "The client already has an appointment at this time."

msgid "The room is already taken at this time."
msgstr "The room is already taken at this time."

msgid "Somebody else has already changed this appointment."
msgstr "Somebody else has already changed this appointment."

#, python-format
msgid "This month already holds %(held)s held and %(booked)s booked contacts; the limit is %(limit)s. Please choose a day of another month, or cancel an appointment."
msgstr "This month already holds %(held)s held and %(booked)s booked contacts; the limit is %(limit)s. Please choose a day of another month, or cancel an appointment."

#, python-format
msgid "%(name)s already has an appointment at this time."
msgstr "%(name)s already has an appointment at this time."

msgid "This room is no longer in use."
msgstr "This room is no longer in use."

#, python-format
msgid "This room is too small: it holds %(capacity)s, and %(people)s people take part."
msgstr "This room is too small: it holds %(capacity)s, and %(people)s people take part."

msgid "Care has ended; no appointment can be booked."
msgstr "Care has ended; no appointment can be booked."

msgid "Appointments can be booked only with an active counsellor."
msgstr "Appointments can be booked only with an active counsellor."

msgid "A joint talk needs two different counsellors."
msgstr "A joint talk needs two different counsellors."

msgid "This colleague no longer works here."
msgstr "This colleague no longer works here."

msgid "The appointment has not begun yet; an outcome can be recorded afterwards."
msgstr "The appointment has not begun yet; an outcome can be recorded afterwards."

msgid "This entry can no longer be undone."
msgstr "This entry can no longer be undone."

#, python-format
msgid "Cancel the appointment with %(name)s"
msgstr "Cancel the appointment with %(name)s"

msgid "Cancel appointment"
msgstr "Cancel appointment"

msgid "Only a planned appointment can be cancelled."
msgstr "Only a planned appointment can be cancelled."

#, python-format
msgid "Appointment cancelled: %(when)s."
msgstr "Appointment cancelled: %(when)s."

#, python-format
msgid "Undone: the appointment stands at %(when)s again; no mail leaves."
msgstr "Undone: the appointment stands at %(when)s again; no mail leaves."

#, python-format
msgid "Outcome of the appointment with %(name)s"
msgstr "Outcome of the appointment with %(name)s"

msgid "Save outcome"
msgstr "Save outcome"

#, python-format
msgid "The outcome is recorded: %(state)s."
msgstr "The outcome is recorded: %(state)s."

#, python-format
msgid "Recorded for %(name)s: %(state)s."
msgstr "Recorded for %(name)s: %(state)s."

#, python-format
msgid "After the missed appointment with %(name)s"
msgstr "After the missed appointment with %(name)s"

msgid "Save decision"
msgstr "Save decision"

msgid "Nobody has missed this appointment."
msgstr "Nobody has missed this appointment."

#, python-format
msgid "Noted for %(name)s: important reason %(reason)s."
msgstr "Noted for %(name)s: important reason %(reason)s."

msgid "The outcome was taken back."
msgstr "The outcome was taken back."

msgid "Reached"
msgstr "Reached"

msgid "Not reached"
msgstr "Not reached"

msgid "client"
msgstr "client"

msgid "counsellor"
msgstr "counsellor"

msgid "kind"
msgstr "kind"

msgid "from"
msgstr "from"

msgid "until"
msgstr "until"

msgid "place"
msgstr "place"

msgid "booked room"
msgstr "booked room"

msgid "by way of exception"
msgstr "by way of exception"

msgid "reason for the exception"
msgstr "reason for the exception"

msgid "booked anyway"
msgstr "booked anyway"

msgid "formal summons"
msgstr "formal summons"

msgid "state"
msgstr "state"

msgid "booked by"
msgstr "booked by"

msgid "client is mailed of the change"
msgstr "client is mailed of the change"

msgid "can be undone until"
msgstr "can be undone until"

msgid "cancelled at"
msgstr "cancelled at"

msgid "cancelled by"
msgstr "cancelled by"

msgid "confirmed at"
msgstr "confirmed at"

msgid "outcome recorded at"
msgstr "outcome recorded at"

msgid "created at"
msgstr "created at"

msgid "important reason"
msgstr "important reason"

msgid "in the client's words"
msgstr "in the client's words"

msgid "decided by"
msgstr "decided by"

msgid "decided at"
msgstr "decided at"

msgid "appointment"
msgstr "appointment"

msgid "appointments"
msgstr "appointments"

msgid "An outcome can be recorded only after the appointment has begun."
msgstr "An outcome can be recorded only after the appointment has begun."

msgid "A decision names who made it and when."
msgstr "A decision names who made it and when."

msgid "A first talk takes place in person; an exception needs a reason."
msgstr "A first talk takes place in person; an exception needs a reason."

msgid "with clients' names"
msgstr "with clients' names"

msgid "why with names"
msgstr "why with names"

msgid "address since"
msgstr "address since"

msgid "calendar feed"
msgstr "calendar feed"

msgid "calendar feeds"
msgstr "calendar feeds"

msgid "Clients' names leave the office with the feed: that needs a reason."
msgstr "Clients' names leave the office with the feed: that needs a reason."

msgid "Appointments"
msgstr "Appointments"

msgid "The address is void; calendar programs no longer get anything."
msgstr "The address is void; calendar programs no longer get anything."

msgid "Outcome"
msgstr "Outcome"

msgid "missing"
msgstr "missing"

msgid "all"
msgstr "all"

msgid "Cancelled"
msgstr "Cancelled"

msgid "shown too"
msgstr "shown too"

msgid "left out"
msgstr "left out"

msgid "Kind"
msgstr "Kind"

msgid "Minutes"
msgstr "Minutes"

msgid "Together with"
msgstr "Together with"

msgid "nobody else"
msgstr "nobody else"

msgid "Booked room"
msgstr "Booked room"

msgid "none"
msgstr "none"

msgid "From"
msgstr "From"

msgid "the client's own, or the deputy"
msgstr "the client's own, or the deputy"

msgid "any of these"
msgstr "any of these"

msgid "First talk not in person"
msgstr "First talk not in person"

msgid "no, in person"
msgstr "no, in person"

msgid "Reason for the exception"
msgstr "Reason for the exception"

#, python-format
msgid "Empty: first talk %(first)s, talk %(talk)s, telephone %(telephone)s."
msgstr "Empty: first talk %(first)s, talk %(talk)s, telephone %(telephone)s."

#, python-format
msgid "Empty: %(place)s; for a telephone talk: by telephone."
msgstr "Empty: %(place)s; for a telephone talk: by telephone."

msgid "Tell the client?"
msgstr "Tell the client?"

msgid "yes"
msgstr "yes"

msgid "no"
msgstr "no"

msgid "Who cancelled?"
msgstr "Who cancelled?"

msgid "the client"
msgstr "the client"

msgid "we"
msgstr "we"

msgid "How did it go?"
msgstr "How did it go?"

msgid "any"
msgstr "any"

msgid "the client's own"
msgstr "the client's own"

msgid "First day"
msgstr "First day"

msgid "Last day"
msgstr "Last day"

msgid "Empty: open end."
msgstr "Empty: open end."

msgid "This day has passed."
msgstr "This day has passed."

msgid "The last day must not lie before the first."
msgstr "The last day must not lie before the first."

msgid "With clients' names"
msgstr "With clients' names"

msgid "Why with names"
msgstr "Why with names"

msgid "Needed for names; the reason is kept. Without names, entries say the kind of the talk."
msgstr "Needed for names; the reason is kept. Without names, entries say the kind of the talk."

msgid "Important reason"
msgstr "Important reason"

msgid "yes, accepted"
msgstr "yes, accepted"

msgid "still open"
msgstr "still open"

msgid "What the client says"
msgstr "What the client says"

msgid "In the client's own words; no diagnoses."
msgstr "In the client's own words; no diagnoses."

msgid "First talk"
msgstr "First talk"

msgid "Talk"
msgstr "Talk"

msgid "Telephone"
msgstr "Telephone"

msgid "Video"
msgstr "Video"

msgid "Walk-in"
msgstr "Walk-in"

msgid "by telephone"
msgstr "by telephone"

msgid "by video"
msgstr "by video"

msgid "usual minutes"
msgstr "usual minutes"

msgid "hours of notice"
msgstr "hours of notice"

msgid "Free times are offered from so many hours ahead."
msgstr "Free times are offered from so many hours ahead."

msgid "usual place"
msgstr "usual place"

msgid "Empty: the counsellor's office and room."
msgstr "Empty: the counsellor's office and room."

msgid "needs a booked room"
msgstr "needs a booked room"

msgid "kind of appointment"
msgstr "kind of appointment"

msgid "kinds of appointments"
msgstr "kinds of appointments"

msgid "An appointment lasts between five minutes and eight hours."
msgstr "An appointment lasts between five minutes and eight hours."

msgid "The notice is at most four weeks."
msgstr "The notice is at most four weeks."

msgid "colleague"
msgstr "colleague"

msgid "colleague in a joint talk"
msgstr "colleague in a joint talk"

msgid "colleagues in a joint talk"
msgstr "colleagues in a joint talk"

msgid "old time"
msgstr "old time"

msgid "new time"
msgstr "new time"

msgid "takes back the change before"
msgstr "takes back the change before"

msgid "move"
msgstr "move"

msgid "moves"
msgstr "moves"

msgid "This can no longer be undone; the change stands. Please move the appointment or book another one."
msgstr "This can no longer be undone; the change stands. Please move the appointment or book another one."

msgid "Only a planned appointment can be moved."
msgstr "Only a planned appointment can be moved."

#, python-format
msgid "This can no longer be undone. %(why)s"
msgstr "This can no longer be undone. %(why)s"

#, python-format
msgid "room %(room)s"
msgstr "room %(room)s"

#, python-format
msgid "%(room)s, %(count)s people"
msgstr "%(room)s, %(count)s people"

#, python-format
msgid "%(room)s, step-free"
msgstr "%(room)s, step-free"

msgid "This form was already used; please open it again."
msgstr "This form was already used; please open it again."

msgid "Planned"
msgstr "Planned"

msgid "Cancelled by the client"
msgstr "Cancelled by the client"

msgid "Cancelled by us"
msgstr "Cancelled by us"

msgid "by the link in the mail"
msgstr "by the link in the mail"

msgid "by an answer to the mail"
msgstr "by an answer to the mail"

msgid "open"
msgstr "open"

msgid "accepted"
msgstr "accepted"

msgid "This person no longer takes appointments here; please choose somebody else."
msgstr "This person no longer takes appointments here; please choose somebody else."

msgid "Day"
msgstr "Day"

msgid "Time"
msgstr "Time"

msgid "This room is no longer in use; please choose another one."
msgstr "This room is no longer in use; please choose another one."

msgid "Place"
msgstr "Place"

msgid "For this kind of appointment a room is booked; please choose one."
msgstr "For this kind of appointment a room is booked; please choose one."

msgid "Please confirm the unusual time, or choose another one."
msgstr "Please confirm the unusual time, or choose another one."

msgid "Please check the year."
msgstr "Please check the year."

msgid "On this day the clocks go forward; this time does not exist. Please choose 03:00 or later."
msgstr "On this day the clocks go forward; this time does not exist. Please choose 03:00 or later."

#, python-format
msgid "The client has no time then: %(times)s."
msgstr "The client has no time then: %(times)s."

#, python-format
msgid "%(name)s is away on this day."
msgstr "%(name)s is away on this day."

msgid "not at all"
msgstr "not at all"

#, python-format
msgid "%(name)s works on this day: %(times)s."
msgstr "%(name)s works on this day: %(times)s."

#, python-format
msgid "%(name)s does not look after this client on that day."
msgstr "%(name)s does not look after this client on that day."

#, python-format
msgid "%(what)s %(from)s-%(until)s"
msgstr "%(what)s %(from)s-%(until)s"

msgid "Client number"
msgstr "Client number"

msgid "Last name"
msgstr "Last name"

msgid "First name"
msgstr "First name"

msgid "State"
msgstr "State"

#, python-format
msgid "Book an appointment with %(name)s"
msgstr "Book an appointment with %(name)s"

msgid "Book"
msgstr "Book"

msgid "Book another free time:"
msgstr "Book another free time:"

#, python-format
msgid "Appointment booked for %(when)s."
msgstr "Appointment booked for %(when)s."

#, python-format
msgid "Move the appointment with %(name)s"
msgstr "Move the appointment with %(name)s"

msgid "Move"
msgstr "Move"

msgid "Move to a free time:"
msgstr "Move to a free time:"

#, python-format
msgid "Appointment moved to %(when)s."
msgstr "Appointment moved to %(when)s."

msgid "Appointment"
msgstr "Appointment"

msgid "first day"
msgstr "first day"

msgid "last day"
msgstr "last day"

msgid "noted by"
msgstr "noted by"

msgid "ended at"
msgstr "ended at"

msgid "given"
msgstr "given"

msgid "entry of the waiting list"
msgstr "entry of the waiting list"

msgid "waiting list"
msgstr "waiting list"

msgid "The client already waits for an earlier time."
msgstr "The client already waits for an earlier time."

#, python-format
msgid "%(name)s waits for an earlier time"
msgstr "%(name)s waits for an earlier time"

msgid "Put on the waiting list"
msgstr "Put on the waiting list"

msgid "On the waiting list. Times that become free are offered on your Today page."
msgstr "On the waiting list. Times that become free are offered on your Today page."

msgid "No longer on the waiting list."
msgstr "No longer on the waiting list."

msgid "This time is no longer free for the client. Please look at the list again."
msgstr "This time is no longer free for the client. Please look at the list again."

#, python-format
msgid "%(name)s comes earlier: %(when)s. Please make sure that the client knows."
msgstr "%(name)s comes earlier: %(when)s. Please make sure that the client knows."

#, python-format
msgid "The summons for %(when)s still stands."
msgstr "The summons for %(when)s still stands."

msgid "Caseload"
msgstr "Caseload"

msgctxt "journal"
msgid "agreed"
msgstr "agreed"

msgctxt "journal"
msgid "assigned"
msgstr "assigned"

msgctxt "journal"
msgid "attendance recorded"
msgstr "attendance recorded"

msgctxt "journal"
msgid "became voluntary"
msgstr "became voluntary"

msgctxt "journal"
msgid "booked"
msgstr "booked"

msgctxt "journal"
msgid "cancelled"
msgstr "cancelled"

msgctxt "journal"
msgid "important reason decided"
msgstr "important reason decided"

msgctxt "journal"
msgid "earlier time given"
msgstr "earlier time given"

msgctxt "journal"
msgid "put on the waiting list"
msgstr "put on the waiting list"

msgctxt "journal"
msgid "taken off the waiting list"
msgstr "taken off the waiting list"

msgctxt "journal"
msgid "changed"
msgstr "changed"

msgctxt "journal"
msgid "state changed"
msgstr "state changed"

msgctxt "journal"
msgid "closed"
msgstr "closed"

msgctxt "journal"
msgid "completed"
msgstr "completed"

msgctxt "journal"
msgid "confirmed"
msgstr "confirmed"

msgctxt "journal"
msgid "entered"
msgstr "entered"

msgctxt "journal"
msgid "deleted"
msgstr "deleted"

msgctxt "journal"
msgid "travel costs asked for"
msgstr "travel costs asked for"

msgctxt "journal"
msgid "deputy named"
msgstr "deputy named"

msgctxt "journal"
msgid "discarded"
msgstr "discarded"

msgctxt "journal"
msgid "end recorded"
msgstr "end recorded"

msgctxt "journal"
msgid "care ended"
msgstr "care ended"

msgctxt "journal"
msgid "end of absence changed"
msgstr "end of absence changed"

msgctxt "journal"
msgid "exported"
msgstr "exported"

msgctxt "journal"
msgid "hearing recorded"
msgstr "hearing recorded"

msgctxt "journal"
msgid "imported"
msgstr "imported"

msgctxt "journal"
msgid "exit recorded"
msgstr "exit recorded"

msgctxt "journal"
msgid "logged"
msgstr "logged"

msgctxt "journal"
msgid "time made up recorded"
msgstr "time made up recorded"

msgctxt "journal"
msgid "moved"
msgstr "moved"

msgctxt "journal"
msgid "moved up"
msgstr "moved up"

msgctxt "journal"
msgid "outcome recorded"
msgstr "outcome recorded"

msgctxt "journal"
msgid "paused"
msgstr "paused"

msgctxt "journal"
msgid "usual deputy named"
msgstr "usual deputy named"

msgctxt "journal"
msgid "proof of receipt recorded"
msgstr "proof of receipt recorded"

msgctxt "journal"
msgid "planned"
msgstr "planned"

msgctxt "journal"
msgid "proposed"
msgstr "proposed"

msgctxt "journal"
msgid "read"
msgstr "read"

msgctxt "journal"
msgid "recorded"
msgstr "recorded"

msgctxt "journal"
msgid "absence recorded"
msgstr "absence recorded"

msgctxt "journal"
msgid "wish for e-mail recorded"
msgstr "wish for e-mail recorded"

msgctxt "journal"
msgid "opened again"
msgstr "opened again"

msgctxt "journal"
msgid "brought back"
msgstr "brought back"

msgctxt "journal"
msgid "calendar feed made"
msgstr "calendar feed made"

msgctxt "journal"
msgid "calendar feed made void"
msgstr "calendar feed made void"

msgctxt "journal"
msgid "resumed"
msgstr "resumed"

msgctxt "journal"
msgid "summons sent"
msgstr "summons sent"

msgctxt "journal"
msgid "summons drawn up"
msgstr "summons drawn up"

msgctxt "journal"
msgid "taken down"
msgstr "taken down"

msgctxt "journal"
msgid "undone"
msgstr "undone"

msgctxt "journal"
msgid "outcome undone"
msgstr "outcome undone"

msgctxt "journal"
msgid "uploaded"
msgstr "uploaded"

msgctxt "journal"
msgid "summons withdrawn"
msgstr "summons withdrawn"

msgctxt "journal"
msgid "wish for e-mail withdrawn"
msgstr "wish for e-mail withdrawn"

msgid "act"
msgstr "act"

msgid "object"
msgstr "object"

msgid "at"
msgstr "at"

msgid "done by"
msgstr "done by"

msgid "object number"
msgstr "object number"

msgid "detail"
msgstr "detail"

msgid "journal entry"
msgstr "journal entry"

msgid "journal"
msgstr "journal"

msgid "Appointment confirmed"
msgstr "Appointment confirmed"

msgid "Appointment moved"
msgstr "Appointment moved"

msgid "Appointment cancelled"
msgstr "Appointment cancelled"

msgid "Appointment booked"
msgstr "Appointment booked"

msgid "Asks for a call"
msgstr "Asks for a call"

msgid "No more e-mails"
msgstr "No more e-mails"

msgid "E-mails wished again"
msgstr "E-mails wished again"

msgid "It is too late to change this appointment by the link."
msgstr "It is too late to change this appointment by the link."

msgid "reminder"
msgstr "reminder"

msgid "version of the appointment"
msgstr "version of the appointment"

msgid "answer by link"
msgstr "answer by link"

msgid "answers by link"
msgstr "answers by link"

#, python-format
msgid "%(name)s (%(number)s)"
msgstr "%(name)s (%(number)s)"

msgid "no number"
msgstr "no number"

msgid "Clients are still assigned to this counsellor; please hand them over first."
msgstr "Clients are still assigned to this counsellor; please hand them over first."

msgid "team"
msgstr "team"

msgid "Ways to reach"
msgstr "Ways to reach"

msgid "Address"
msgstr "Address"

msgid "Wish for e-mail"
msgstr "Wish for e-mail"

msgid "Care"
msgstr "Care"

msgid "name"
msgstr "name"

msgid "e-mail"
msgstr "e-mail"

msgid "ability"
msgstr "ability"

msgid "Only an active counsellor can look after clients."
msgstr "Only an active counsellor can look after clients."

#, python-format
msgid "%(name)s already looks after %(load)s clients; there are %(capacity)s places."
msgstr "%(name)s already looks after %(load)s clients; there are %(capacity)s places."

msgid "assigned by"
msgstr "assigned by"

msgid "reason"
msgstr "reason"

msgid "reason for going beyond the capacity"
msgstr "reason for going beyond the capacity"

msgid "assignment"
msgstr "assignment"

msgid "assignments"
msgstr "assignments"

msgid "A client has one counsellor at a time."
msgstr "A client has one counsellor at a time."

msgid "Reason"
msgstr "Reason"

msgid "Reason for going beyond the capacity"
msgstr "Reason for going beyond the capacity"

msgid "Only where the counsellor has no free place; the reason is kept."
msgstr "Only where the counsellor has no free place; the reason is kept."

#, python-format
msgid "%(name)s (%(load)s of %(places)s places)"
msgstr "%(name)s (%(load)s of %(places)s places)"

msgid "Declared"
msgstr "Declared"

msgid "E-mail"
msgstr "E-mail"

msgid "Paused until"
msgstr "Paused until"

msgid "Empty: no pause."
msgstr "Empty: no pause."

msgid "This day has passed; leave the field empty to end the pause."
msgstr "This day has passed; leave the field empty to end the pause."

msgid "A pause lasts at most a year; please end the care instead."
msgstr "A pause lasts at most a year; please end the care instead."

msgid "The end of care cannot lie in the future."
msgstr "The end of care cannot lie in the future."

msgid "This day lies too far back; please check the year."
msgstr "This day lies too far back; please check the year."

msgid "The care of this client has already ended."
msgstr "The care of this client has already ended."

msgid "This date does not exist, or is not written like 03.04.1988 or 1988-04-03."
msgstr "This date does not exist, or is not written like 03.04.1988 or 1988-04-03."

msgid "Nothing is mailed until the client's wish for e-mail is recorded."
msgstr "Nothing is mailed until the client's wish for e-mail is recorded."

msgid "A spreadsheet has damaged this client number; please type it anew."
msgstr "A spreadsheet has damaged this client number; please type it anew."

msgid "The client number does not look like 123A456789; please check it."
msgstr "The client number does not look like 123A456789; please check it."

msgid "The date of birth lies in the future."
msgstr "The date of birth lies in the future."

msgid "The date of birth lies before 1900."
msgstr "The date of birth lies before 1900."

#, python-format
msgid "The year of birth was read as %(year)s."
msgstr "The year of birth was read as %(year)s."

msgid "A spreadsheet has damaged this telephone number; please type it anew."
msgstr "A spreadsheet has damaged this telephone number; please type it anew."

msgid "A telephone number has no letters; notes belong into the remark."
msgstr "A telephone number has no letters; notes belong into the remark."

msgid "A telephone number has digits."
msgstr "A telephone number has digits."

msgid "The telephone number has no leading zero; please check it."
msgstr "The telephone number has no leading zero; please check it."

#, python-format
msgid "The postcode had four digits only and was completed to %(postcode)s; please check it."
msgstr "The postcode had four digits only and was completed to %(postcode)s; please check it."

msgid "A German postcode has five digits, for example 45879."
msgstr "A German postcode has five digits, for example 45879."

#, python-format
msgid "The postcode %(postcode)s is not known; please check it."
msgstr "The postcode %(postcode)s is not known; please check it."

msgid "Please enter a first name or a last name."
msgstr "Please enter a first name or a last name."

msgid "There is already a client of this name and date of birth."
msgstr "There is already a client of this name and date of birth."

msgid "The part behind the @ mixes letters that look alike; please type it by hand."
msgstr "The part behind the @ mixes letters that look alike; please type it by hand."

msgid "An e-mail address has an @."
msgstr "An e-mail address has an @."

msgid "There is a blank in the e-mail address."
msgstr "There is a blank in the e-mail address."

msgid "The part before the @ has letters such as ä or я; our mail server cannot reach such an address."
msgstr "The part before the @ has letters such as ä or я; our mail server cannot reach such an address."

msgid "This e-mail address is not valid; please check it."
msgstr "This e-mail address is not valid; please check it."

msgid "In person"
msgstr "In person"

msgid "Letter"
msgstr "Letter"

msgid "Workshop"
msgstr "Workshop"

msgid "said in person"
msgstr "said in person"

msgid "said on the telephone"
msgstr "said on the telephone"

msgid "in writing"
msgstr "in writing"

msgid "electronically"
msgstr "electronically"

msgid "by the link in a mail"
msgstr "by the link in a mail"

msgid "Found work"
msgstr "Found work"

msgid "Moved away"
msgstr "Moved away"

msgid "No longer entitled"
msgstr "No longer entitled"

msgid "Looked after elsewhere"
msgstr "Looked after elsewhere"

msgid "Other reason"
msgstr "Other reason"

msgid "client number"
msgstr "client number"

msgid "Another client has this number."
msgstr "Another client has this number."

msgid "first name"
msgstr "first name"

msgid "last name"
msgstr "last name"

msgid "date of birth"
msgstr "date of birth"

msgid "language for mails and letters"
msgstr "language for mails and letters"

msgid "preferred channel"
msgstr "preferred channel"

msgid "telephone"
msgstr "telephone"

msgid "street and number"
msgstr "street and number"

msgid "postcode"
msgstr "postcode"

msgid "target occupation"
msgstr "target occupation"

msgid "remark"
msgstr "remark"

msgid "Only what is indispensable; no diagnoses."
msgstr "Only what is indispensable; no diagnoses."

msgid "wish for e-mail recorded at"
msgstr "wish for e-mail recorded at"

msgid "declared"
msgstr "declared"

msgid "taken down by"
msgstr "taken down by"

msgid "address that does not exist"
msgstr "address that does not exist"

msgid "care ended on"
msgstr "care ended on"

msgid "reason for the end"
msgstr "reason for the end"

msgid "changed at"
msgstr "changed at"

msgid "clients"
msgstr "clients"

msgid "Please say how the wish for e-mail was declared."
msgstr "Please say how the wish for e-mail was declared."

msgid "Please give the reason for the end of care."
msgstr "Please give the reason for the end of care."

msgid "Ill"
msgstr "Ill"

msgid "On a measure"
msgstr "On a measure"

msgid "Away"
msgstr "Away"

msgid "Away or without access to the mailbox"
msgstr "Away or without access to the mailbox"

msgid "The client wishes it"
msgstr "The client wishes it"

msgid "The address is being cleared up"
msgstr "The address is being cleared up"

msgid "contacts a month"
msgstr "contacts a month"

msgid "days between contacts"
msgstr "days between contacts"

msgid "paused until"
msgstr "paused until"

msgid "reason for the pause"
msgstr "reason for the pause"

msgid "no mails until"
msgstr "no mails until"

msgid "why no mails"
msgstr "why no mails"

msgid "hours a week, at least"
msgstr "hours a week, at least"

msgid "hours a week, at most"
msgstr "hours a week, at most"

msgid "usual day"
msgstr "usual day"

msgid "early shift"
msgstr "early shift"

msgid "late shift"
msgstr "late shift"

msgid "night shift"
msgstr "night shift"

msgid "weekend"
msgstr "weekend"

msgid "has a vehicle to use"
msgstr "has a vehicle to use"

msgid "can take bus and train"
msgstr "can take bus and train"

msgid "radius in kilometres"
msgstr "radius in kilometres"

msgid "minutes one way"
msgstr "minutes one way"

msgid "gross wage needed, euros a month"
msgstr "gross wage needed, euros a month"

msgid "profile"
msgstr "profile"

msgid "profiles"
msgstr "profiles"

msgid "The hours at most must not be fewer than the hours at least."
msgstr "The hours at most must not be fewer than the hours at least."

msgid "primary"
msgstr "primary"

msgid "near"
msgstr "near"

msgid "new"
msgstr "new"

msgid "occupation code (KldB 2010)"
msgstr "occupation code (KldB 2010)"

msgid "The occupation code has five digits."
msgstr "The occupation code has five digits."

msgid "occupation"
msgstr "occupation"

msgid "kind of target"
msgstr "kind of target"

msgid "since"
msgstr "since"

msgid "target occupations"
msgstr "target occupations"

msgid "This occupation is among the targets already."
msgstr "This occupation is among the targets already."

msgid "A client has one primary target occupation."
msgstr "A client has one primary target occupation."

msgid "Language"
msgstr "Language"

msgid "Licence"
msgstr "Licence"

msgid "Skill"
msgstr "Skill"

msgid "code"
msgstr "code"

msgid "label"
msgstr "label"

msgid "level of the language"
msgstr "level of the language"

msgid "abilities"
msgstr "abilities"

msgid "no driving licence"
msgstr "no driving licence"

msgid "unknown"
msgstr "unknown"

msgid "Primary target occupation"
msgstr "Primary target occupation"

msgid "A few letters or digits of the code, then choose."
msgstr "A few letters or digits of the code, then choose."

msgid "Near target occupation"
msgstr "Near target occupation"

msgid "Another near one"
msgstr "Another near one"

msgid "New target occupation"
msgstr "New target occupation"

msgid "Another new one"
msgstr "Another new one"

msgid "Languages"
msgstr "Languages"

msgid "For example: German B1, Turkish C2. Languages that are missing here count as not spoken."
msgstr "For example: German B1, Turkish C2. Languages that are missing here count as not spoken."

msgid "Licences"
msgstr "Licences"

msgid "For example: B, forklift licence. Licences that are missing here count as not held."
msgstr "For example: B, forklift licence. Licences that are missing here count as not held."

msgid "No driving licence"
msgstr "No driving licence"

msgid "Skills"
msgstr "Skills"

msgid "With commas between them, for example: till, welding, MS Office."
msgstr "With commas between them, for example: till, welding, MS Office."

msgid "Hours a week, from"
msgstr "Hours a week, from"

msgid "to"
msgstr "to"

msgid "Vehicle to use"
msgstr "Vehicle to use"

msgid "Bus and train"
msgstr "Bus and train"

msgid "Gross wage needed, euros a month"
msgstr "Gross wage needed, euros a month"

msgid "What the household needs, as an orientation. It decides nothing."
msgstr "What the household needs, as an orientation. It decides nothing."

msgid "Target occupations"
msgstr "Target occupations"

msgid "What the client brings"
msgstr "What the client brings"

msgid "Working times"
msgstr "Working times"

msgid "The way to work"
msgstr "The way to work"

msgid "There are licences as well: please leave one of the two empty."
msgstr "There are licences as well: please leave one of the two empty."

msgid "Please choose an occupation of the list, or begin with its five digits."
msgstr "Please choose an occupation of the list, or begin with its five digits."

msgid "Save"
msgstr "Save"

msgid "Saved."
msgstr "Saved."

msgid "There may already be a file for this person; please look before you create another."
msgstr "There may already be a file for this person; please look before you create another."

msgid "New client"
msgstr "New client"

msgid "Create client"
msgstr "Create client"

msgid "Client created."
msgstr "Client created."

#, python-format
msgid "Change details of %(name)s"
msgstr "Change details of %(name)s"

msgid "Saved. What came back can now be sent again to the new address."
msgstr "Saved. What came back can now be sent again to the new address."

#, python-format
msgid "Profile of %(name)s"
msgstr "Profile of %(name)s"

#, python-format
msgid "Counsellor of %(name)s"
msgstr "Counsellor of %(name)s"

msgid "Assign"
msgstr "Assign"

#, python-format
msgid "Wish for e-mail of %(name)s"
msgstr "Wish for e-mail of %(name)s"

msgid "Record wish"
msgstr "Record wish"

msgid "Recorded: no more e-mails."
msgstr "Recorded: no more e-mails."

#, python-format
msgid "Pause the rhythm of %(name)s"
msgstr "Pause the rhythm of %(name)s"

#, python-format
msgid "End the care of %(name)s"
msgstr "End the care of %(name)s"

msgid "End care"
msgstr "End care"

msgid "Care ended."
msgstr "Care ended."

msgid "withdrawn"
msgstr "withdrawn"

msgid "version of the text"
msgstr "version of the text"

msgid "wish for e-mail"
msgstr "wish for e-mail"

msgid "wishes for e-mail"
msgstr "wishes for e-mail"

msgid "Contacts of the month"
msgstr "Contacts of the month"

msgid "topics"
msgstr "topics"

msgid "Channel"
msgstr "Channel"

msgid "Reached?"
msgstr "Reached?"

msgid "reached"
msgstr "reached"

msgid "not reached"
msgstr "not reached"

msgid "Topics"
msgstr "Topics"

msgid "Note"
msgstr "Note"

msgid "Done"
msgstr "Done"

msgid "Next step"
msgstr "Next step"

msgctxt "until when"
msgid "by"
msgstr "by"

msgid "Who"
msgstr "Who"

msgid "Empty: now."
msgstr "Empty: now."

msgid "On this day the clocks went forward; this time did not exist."
msgstr "On this day the clocks went forward; this time did not exist."

msgid "Please give both the day and the time."
msgstr "Please give both the day and the time."

msgid "Please say what is to happen by then."
msgstr "Please say what is to happen by then."

msgid "Placement"
msgstr "Placement"

msgid "Mobility"
msgstr "Mobility"

msgid "Occupational flexibility"
msgstr "Occupational flexibility"

msgid "Self-assessment"
msgstr "Self-assessment"

msgid "New paths"
msgstr "New paths"

msgid "Application papers"
msgstr "Application papers"

msgid "Aftercare"
msgstr "Aftercare"

msgid "Other"
msgstr "Other"

msgid "A contact cannot lie in the future; book an appointment instead."
msgstr "A contact cannot lie in the future; book an appointment instead."

msgid "channel"
msgstr "channel"

msgid "An attempt does not count."
msgstr "An attempt does not count."

msgid "minutes"
msgstr "minutes"

msgid "note"
msgstr "note"

msgid "on a formal summons"
msgstr "on a formal summons"

msgid "contact"
msgstr "contact"

msgid "contacts"
msgstr "contacts"

msgid "A contact lasts at most 600 minutes."
msgstr "A contact lasts at most 600 minutes."

msgid "This contact belongs to an appointment; please take back its outcome."
msgstr "This contact belongs to an appointment; please take back its outcome."

msgid "This contact follows from a workshop; please take back the attendance there."
msgstr "This contact follows from a workshop; please take back the attendance there."

msgid "me"
msgstr "me"

msgid "next step"
msgstr "next step"

msgid "who"
msgstr "who"

msgid "agreed by"
msgstr "agreed by"

msgid "done at"
msgstr "done at"

msgid "next steps"
msgstr "next steps"

#, python-format
msgid "Contact with %(name)s saved."
msgstr "Contact with %(name)s saved."

#, python-format
msgid "Attempt to reach %(name)s saved."
msgstr "Attempt to reach %(name)s saved."

msgid "The entry was taken back."
msgstr "The entry was taken back."

msgid "The step was marked as done."
msgstr "The step was marked as done."

msgid "leave as it is"
msgstr "leave as it is"

msgid "cancel it"
msgstr "cancel it"

msgid "This is no longer possible; please choose again."
msgstr "This is no longer possible; please choose again."

msgid "cancelled"
msgstr "cancelled"

#, python-format
msgid "by telephone with %(name)s"
msgstr "by telephone with %(name)s"

#, python-format
msgid "%(name)s takes part"
msgstr "%(name)s takes part"

#, python-format
msgid "without %(name)s"
msgstr "without %(name)s"

msgid "Same time"
msgstr "Same time"

msgid "By telephone, same time"
msgstr "By telephone, same time"

msgid "New date"
msgstr "New date"

msgid "Otherwise"
msgstr "Otherwise"

#, python-format
msgid "%(name)s without %(absent)s"
msgstr "%(name)s without %(absent)s"

#, python-format
msgid "with %(name)s, who does not see the client's page"
msgstr "with %(name)s, who does not see the client's page"

#, python-format
msgid "%(kind)s; the deputy %(name)s is not there either"
msgstr "%(kind)s; the deputy %(name)s is not there either"

#, python-format
msgid "%(kind)s; nobody covers"
msgstr "%(kind)s; nobody covers"

msgid "no longer works here"
msgstr "no longer works here"

msgid "Somebody else has already changed this session."
msgstr "Somebody else has already changed this session."

msgid "the other trainers alone"
msgstr "the other trainers alone"

msgid "falls out"
msgstr "falls out"

msgid "falls out: please tell the participants"
msgstr "falls out: please tell the participants"

#, python-format
msgid "trained by %(names)s"
msgstr "trained by %(names)s"

#, python-format
msgid "%(deputy)s covers for %(name)s now."
msgstr "%(deputy)s covers for %(name)s now."

msgid "4 and more"
msgstr "4 and more"

msgid "14 days"
msgstr "14 days"

msgid "30 days"
msgstr "30 days"

msgid "Contacts this month"
msgstr "Contacts this month"

msgid "Not contacted for"
msgstr "Not contacted for"

msgid "Contact"
msgstr "Contact"

msgid "due"
msgstr "due"

msgid "none agreed"
msgstr "none agreed"

msgid "none yet"
msgstr "none yet"

msgid "ended"
msgstr "ended"

msgid "running"
msgstr "running"

msgid "Date of birth"
msgstr "Date of birth"

msgid "Postcode"
msgstr "Postcode"

msgid "Booked this month"
msgstr "Booked this month"

msgid "Last contact"
msgstr "Last contact"

msgid "Next appointment"
msgstr "Next appointment"

msgid "no next step agreed"
msgstr "no next step agreed"

msgid "no contact yet, nothing booked"
msgstr "no contact yet, nothing booked"

#, python-format
msgid "no contact for %(days)s day, nothing booked"
msgid_plural "no contact for %(days)s days, nothing booked"
msgstr[0] "no contact for %(days)s day, nothing booked"
msgstr[1] "no contact for %(days)s days, nothing booked"

#, python-format
msgid "next step due today: %(step)s"
msgstr "next step due today: %(step)s"

#, python-format
msgid "next step overdue for %(days)s day: %(step)s"
msgid_plural "next step overdue for %(days)s days: %(step)s"
msgstr[0] "next step overdue for %(days)s day: %(step)s"
msgstr[1] "next step overdue for %(days)s days: %(step)s"

msgid "not reached as agreed, nothing has followed yet"
msgstr "not reached as agreed, nothing has followed yet"

msgid "did not come, nothing has followed yet"
msgstr "did not come, nothing has followed yet"

msgid "no outcome recorded for the appointment"
msgstr "no outcome recorded for the appointment"

#, python-format
msgid "three mails in a row came back (%(why)s): please ask for the address"
msgstr "three mails in a row came back (%(why)s): please ask for the address"

#, python-format
msgid "mails come back, %(why)s: please ask for the address"
msgstr "mails come back, %(why)s: please ask for the address"

msgid "has declined the appointment"
msgstr "has declined the appointment"

msgid "has written: please read and answer"
msgstr "has written: please read and answer"

msgid "the mail came back: please telephone or send it again"
msgstr "the mail came back: please telephone or send it again"

#, python-format
msgid "cancellation of the appointment not delivered: %(why)s"
msgstr "cancellation of the appointment not delivered: %(why)s"

#, python-format
msgid "reminder not delivered: %(why)s"
msgstr "reminder not delivered: %(why)s"

#, python-format
msgid "invitation not delivered: %(why)s"
msgstr "invitation not delivered: %(why)s"

msgid "asks for a call (link in the mail)"
msgstr "asks for a call (link in the mail)"

msgid "wishes no more e-mails (link in the mail): letters by post"
msgstr "wishes no more e-mails (link in the mail): letters by post"

msgid "has moved the appointment to {} (link in the mail)"
msgstr "has moved the appointment to {} (link in the mail)"

msgid "has booked an appointment: {} (link in the mail)"
msgstr "has booked an appointment: {} (link in the mail)"

msgid "cancelled the appointment (link in the mail), nothing booked since"
msgstr "cancelled the appointment (link in the mail), nothing booked since"

msgid "begun at"
msgstr "begun at"

msgid "finished at"
msgstr "finished at"

msgid "outcome"
msgstr "outcome"

msgid "failure"
msgstr "failure"

msgid "heartbeat"
msgstr "heartbeat"

msgid "heartbeats"
msgstr "heartbeats"

msgid "Work"
msgstr "Work"

msgid "needs an answer"
msgstr "needs an answer"

msgid "No client has this number."
msgstr "No client has this number."

msgid "Came back: the address is wrong"
msgstr "Came back: the address is wrong"

msgid "Came back: not delivered this time"
msgstr "Came back: not delivered this time"

msgid "Came back: refused by the mail server"
msgstr "Came back: refused by the mail server"

msgid "Delayed, still being tried"
msgstr "Delayed, still being tried"

msgid "Marked as unwanted"
msgstr "Marked as unwanted"

msgid "Automatic answer"
msgstr "Automatic answer"

msgid "Asks for a confirmation"
msgstr "Asks for a confirmation"

msgid "Answer of a calendar"
msgstr "Answer of a calendar"

msgid "Message"
msgstr "Message"

msgid "Other mail"
msgstr "Other mail"

msgid "Filed"
msgstr "Filed"

msgid "The address is no longer used"
msgstr "The address is no longer used"

msgid "Counted: the third in a row ends the use of the address"
msgstr "Counted: the third in a row ends the use of the address"

msgid "The mail came back"
msgstr "The mail came back"

msgid "Needs an answer"
msgstr "Needs an answer"

msgid "Appointment declined"
msgstr "Appointment declined"

msgid "Answers an appointment that has changed since"
msgstr "Answers an appointment that has changed since"

msgid "Cannot be assigned"
msgstr "Cannot be assigned"

msgid "Names a mail that was never sent: ignored"
msgstr "Names a mail that was never sent: ignored"

msgid "Comes too late to count: ignored"
msgstr "Comes too late to count: ignored"

msgid "Speaks of another address than the client's"
msgstr "Speaks of another address than the client's"

msgid "the address it was sent to"
msgstr "the address it was sent to"

msgid "the mail it gives back"
msgstr "the mail it gives back"

msgid "the mail it answers"
msgstr "the mail it answers"

msgid "the calendar entry"
msgstr "the calendar entry"

msgid "a person"
msgstr "a person"

msgid "received at"
msgstr "received at"

msgid "known by"
msgstr "known by"

msgid "address"
msgstr "address"

msgid "text"
msgstr "text"

msgid "attachments"
msgstr "attachments"

msgid "size in bytes"
msgstr "size in bytes"

msgid "settled at"
msgstr "settled at"

msgid "settled by"
msgstr "settled by"

msgid "incoming mail"
msgstr "incoming mail"

msgid "incoming mails"
msgstr "incoming mails"

msgid "This mail has been assigned in the meantime."
msgstr "This mail has been assigned in the meantime."

msgid "Received"
msgstr "Received"

msgid "Settled"
msgstr "Settled"

msgid "Marked as settled."
msgstr "Marked as settled."

msgid "The mail stands in the client's file now."
msgstr "The mail stands in the client's file now."

msgid "there is no such mailbox"
msgstr "there is no such mailbox"

msgid "there is no such mail domain"
msgstr "there is no such mail domain"

msgid "the mailbox has moved"
msgstr "the mailbox has moved"

msgid "no mail is accepted there"
msgstr "no mail is accepted there"

msgid "the mailbox is full"
msgstr "the mailbox is full"

msgid "the mailbox is locked"
msgstr "the mailbox is locked"

msgid "the mail is too large"
msgstr "the mail is too large"

msgid "the mail was taken for unwanted"
msgstr "the mail was taken for unwanted"

msgid "our mail server was refused"
msgstr "our mail server was refused"

msgid "too many mails at once"
msgstr "too many mails at once"

msgid "the mail server could not be reached"
msgstr "the mail server could not be reached"

msgid "a fault of the mail server"
msgstr "a fault of the mail server"

msgid "no reason given"
msgstr "no reason given"

msgid "declined"
msgstr "declined"

msgid "perhaps"
msgstr "perhaps"

msgid "asks for another time"
msgstr "asks for another time"

msgid "Posted on"
msgstr "Posted on"

msgid "This day lies in the future."
msgstr "This day lies in the future."

msgid "This day lies too far back; please check it."
msgstr "This day lies too far back; please check it."

msgid "There is no letter that could have been posted."
msgstr "There is no letter that could have been posted."

msgid "language"
msgstr "language"

msgid "German text below it"
msgstr "German text below it"

msgid "time of the appointment"
msgstr "time of the appointment"

msgid "posted on"
msgstr "posted on"

msgid "put on record by"
msgstr "put on record by"

msgid "put on record at"
msgstr "put on record at"

msgid "letter"
msgstr "letter"

msgid "letters"
msgstr "letters"

msgid "The letter is on record."
msgstr "The letter is on record."

msgid "Please enter a number such as 14.60, or leave it empty; words belong into the description."
msgstr "Please enter a number such as 14.60, or leave it empty; words belong into the description."

msgid "German"
msgstr "German"

msgid "English"
msgstr "English"

msgid "Albanian"
msgstr "Albanian"

msgid "Arabic"
msgstr "Arabic"

msgid "Bosnian, Croatian, Serbian"
msgstr "Bosnian, Croatian, Serbian"

msgid "Bulgarian"
msgstr "Bulgarian"

msgid "Dari, Persian"
msgstr "Dari, Persian"

msgid "French"
msgstr "French"

msgid "Greek"
msgstr "Greek"

msgid "Italian"
msgstr "Italian"

msgid "Kurdish"
msgstr "Kurdish"

msgid "Dutch"
msgstr "Dutch"

msgid "Pashto"
msgstr "Pashto"

msgid "Polish"
msgstr "Polish"

msgid "Portuguese"
msgstr "Portuguese"

msgid "Romanian"
msgstr "Romanian"

msgid "Russian"
msgstr "Russian"

msgid "Spanish"
msgstr "Spanish"

msgid "Tigrinya"
msgstr "Tigrinya"

msgid "Turkish"
msgstr "Turkish"

msgid "Ukrainian"
msgstr "Ukrainian"

msgid "professional driver (code 95)"
msgstr "professional driver (code 95)"

msgid "forklift licence"
msgstr "forklift licence"

msgid "An occupation group has three digits."
msgstr "An occupation group has three digits."

msgid "occupation group"
msgstr "occupation group"

msgid "related group"
msgstr "related group"

msgid "what they share"
msgstr "what they share"

msgid "source"
msgstr "source"

msgid "related occupation groups"
msgstr "related occupation groups"

msgid "These two groups are on the list already."
msgstr "These two groups are on the list already."

msgid "Please name the group with the smaller number first."
msgstr "Please name the group with the smaller number first."

msgid "title"
msgstr "title"

msgid "level of the classification"
msgstr "level of the classification"

msgid "group above"
msgstr "group above"

msgid "version"
msgstr "version"

msgid "occupations"
msgstr "occupations"

msgid "name of an occupation"
msgstr "name of an occupation"

msgid "names of occupations"
msgstr "names of occupations"

#, python-format
msgid "“%(word)s” is no language we know. Please write for example: German B1, English."
msgstr "“%(word)s” is no language we know. Please write for example: German B1, English."

#, python-format
msgid "“%(word)s” is no licence we know. Please write for example: B, CE, forklift licence."
msgstr "“%(word)s” is no licence we know. Please write for example: B, CE, forklift licence."

msgid "places"
msgstr "places"

msgid "programme"
msgstr "programme"

msgid "programmes"
msgstr "programmes"

msgid "enrolment"
msgstr "enrolment"

msgid "enrolments"
msgstr "enrolments"

msgid "The client already takes part in this programme."
msgstr "The client already takes part in this programme."

#, python-format
msgid "Trial mail sent to %(address)s."
msgstr "Trial mail sent to %(address)s."

msgid "This mail has changed in the meantime; please look again."
msgstr "This mail has changed in the meantime; please look again."

msgid "The client has been mailed this already, or is about to be."
msgstr "The client has been mailed this already, or is about to be."

msgid "On its way"
msgstr "On its way"

msgid "last 24 hours"
msgstr "last 24 hours"

msgid "last 7 days"
msgstr "last 7 days"

msgid "last 30 days"
msgstr "last 30 days"

msgid "Changed"
msgstr "Changed"

msgid "To do"
msgstr "To do"

msgid "please telephone"
msgstr "please telephone"

msgid "No mails until"
msgstr "No mails until"

msgid "That day included. Contacts stay due as before; appointments stand."
msgstr "That day included. Contacts stay due as before; appointments stand."

msgid "This day has passed; to let mails go out again, end the pause."
msgstr "This day has passed; to let mails go out again, end the pause."

msgid "A pause lasts at most a year; withdraw the wish for e-mail instead."
msgstr "A pause lasts at most a year; withdraw the wish for e-mail instead."

msgid "sent to"
msgstr "sent to"

msgid "sent at"
msgstr "sent at"

msgid "sent mail"
msgstr "sent mail"

msgid "sent mails"
msgstr "sent mails"

msgid "[personal link]"
msgstr "[personal link]"

msgid "month"
msgstr "month"

msgid "place in the month"
msgstr "place in the month"

msgid "due at"
msgstr "due at"

msgid "useful until"
msgstr "useful until"

msgid "next attempt at"
msgstr "next attempt at"

msgid "attempts"
msgstr "attempts"

msgid "answer of the mail server"
msgstr "answer of the mail server"

msgid "corrects what the client was told"
msgstr "corrects what the client was told"

msgid "asked for by"
msgstr "asked for by"

msgid "came back at"
msgstr "came back at"

msgid "code of the bounce"
msgstr "code of the bounce"

msgid "sent in the stead of"
msgstr "sent in the stead of"

msgid "replaced at"
msgstr "replaced at"

msgid "reminders"
msgstr "reminders"

#, python-format
msgid "%(why)s: please telephone"
msgstr "%(why)s: please telephone"

msgid "Appointment reminder"
msgstr "Appointment reminder"

msgid "Invitation to get in touch"
msgstr "Invitation to get in touch"

msgid "Notice of a cancelled appointment"
msgstr "Notice of a cancelled appointment"

msgid "Being sent"
msgstr "Being sent"

msgid "Sent"
msgstr "Sent"

msgid "Failed"
msgstr "Failed"

msgid "Uncertain"
msgstr "Uncertain"

msgid "Came back"
msgstr "Came back"

msgid "Not sent"
msgstr "Not sent"

msgid "No longer needed"
msgstr "No longer needed"

msgid "Waits to be sent; wish, address and occasion are checked once more in that moment."
msgstr "Waits to be sent; wish, address and occasion are checked once more in that moment."

msgid "Is being handed over to the mail server at this moment."
msgstr "Is being handed over to the mail server at this moment."

msgid "Handed over to the mail server. Whether it was delivered and read is not known."
msgstr "Handed over to the mail server. Whether it was delivered and read is not known."

msgid "Was not taken by the mail server; the client has not been told."
msgstr "Was not taken by the mail server; the client has not been told."

msgid "The connection broke after the mail had left: it may have arrived or not."
msgstr "The connection broke after the mail had left: it may have arrived or not."

msgid "Was handed over and came back as undeliverable; the client has not been told."
msgstr "Was handed over and came back as undeliverable; the client has not been told."

msgid "Was not sent, for the reason given."
msgstr "Was not sent, for the reason given."

msgid "Was not sent, as the occasion was gone."
msgstr "Was not sent, as the occasion was gone."

msgid "It would have come too late: please telephone"
msgstr "It would have come too late: please telephone"

msgid "No recorded wish for e-mail"
msgstr "No recorded wish for e-mail"

msgid "No usable e-mail address"
msgstr "No usable e-mail address"

msgid "The mail server refused the mail: please telephone"
msgstr "The mail server refused the mail: please telephone"

msgid "The mail server could not be reached in time: please telephone"
msgstr "The mail server could not be reached in time: please telephone"

msgid "Four mails this month already"
msgstr "Four mails this month already"

msgid "The appointment was moved, cancelled or held"
msgstr "The appointment was moved, cancelled or held"

msgid "There has been a contact in the meantime"
msgstr "There has been a contact in the meantime"

msgid "Moved back to a time already announced: please telephone"
msgstr "Moved back to a time already announced: please telephone"

msgid "Another place or person than the client was told of: please telephone"
msgstr "Another place or person than the client was told of: please telephone"

msgid "An appointment has been booked in the meantime"
msgstr "An appointment has been booked in the meantime"

msgid "The rhythm is paused"
msgstr "The rhythm is paused"

msgid "Care has ended"
msgstr "Care has ended"

msgid "Mails to the client are paused"
msgstr "Mails to the client are paused"

msgid "The client had not been told of the appointment"
msgstr "The client had not been told of the appointment"

msgid "The mail came back: please telephone and ask for the address"
msgstr "The mail came back: please telephone and ask for the address"

msgid "Stopped by a counsellor"
msgstr "Stopped by a counsellor"

msgid "Your own account has no usable e-mail address."
msgstr "Your own account has no usable e-mail address."

msgid "At most five trial mails in ten minutes; please wait a little."
msgstr "At most five trial mails in ten minutes; please wait a little."

#, python-format
msgid "The mail server did not take the mail: %(error)s"
msgstr "The mail server did not take the mail: %(error)s"

msgid "Due"
msgstr "Due"

msgid "The mail is stopped and will not go out."
msgstr "The mail is stopped and will not go out."

#, python-format
msgid "Pause the mails to %(name)s"
msgstr "Pause the mails to %(name)s"

msgid "Pause mails"
msgstr "Pause mails"

msgid "Mails go out again."
msgstr "Mails go out again."

msgid "Mails go to this address again."
msgstr "Mails go to this address again."

msgid "The mail goes out within a minute or two."
msgstr "The mail goes out within a minute or two."

#, python-format
msgid "The mail goes out %(moment)s."
msgstr "The mail goes out %(moment)s."

msgid "Two blocks of a day overlap."
msgstr "Two blocks of a day overlap."

#, python-format
msgid "Please write the hours like %(example)s, the earlier first and without overlap."
msgstr "Please write the hours like %(example)s, the earlier first and without overlap."

msgid "This day lies more than two years away; please check the year."
msgstr "This day lies more than two years away; please check the year."

msgid "Valid from"
msgstr "Valid from"

#, python-format
msgid "For example %(example)s; an empty line: not at all."
msgstr "For example %(example)s; an empty line: not at all."

msgid "Hours"
msgstr "Hours"

msgid "Empty: not at all."
msgstr "Empty: not at all."

msgid "What"
msgstr "What"

msgid "Weekdays"
msgstr "Weekdays"

msgid "Minutes of travel one way"
msgstr "Minutes of travel one way"

msgid "office"
msgstr "office"

msgid "Street, number and place"
msgstr "Street, number and place"

msgid "Empty: everybody may book it."
msgstr "Empty: everybody may book it."

msgid "people at most"
msgstr "people at most"

msgid "step-free"
msgstr "step-free"

msgid "in use"
msgstr "in use"

msgid "room"
msgstr "room"

msgid "rooms"
msgstr "rooms"

msgid "This office already has a room of this name."
msgstr "This office already has a room of this name."

msgid "A room holds at least one person."
msgstr "A room holds at least one person."

msgid "valid from"
msgstr "valid from"

msgid "working week"
msgstr "working week"

msgid "working weeks"
msgstr "working weeks"

msgid "A plan already begins on this day."
msgstr "A plan already begins on this day."

msgid "weekday"
msgstr "weekday"

msgid "working hours"
msgstr "working hours"

msgid "The usual hours already count on this day."
msgstr "The usual hours already count on this day."

msgid "day"
msgstr "day"

msgid "special day"
msgstr "special day"

msgid "special days"
msgstr "special days"

msgid "School"
msgstr "School"

msgid "Course"
msgstr "Course"

msgid "Care for children or relatives"
msgstr "Care for children or relatives"

msgid "minutes of travel one way"
msgstr "minutes of travel one way"

msgid "time of a client"
msgstr "time of a client"

msgid "times of clients"
msgstr "times of clients"

msgid "The usual hours count again on this day."
msgstr "The usual hours count again on this day."

#, python-format
msgid "When %(name)s has no time"
msgstr "When %(name)s has no time"

msgid "Add"
msgstr "Add"

msgid "Removed."
msgstr "Removed."

msgid "Only on this weekday"
msgstr "Only on this weekday"

msgid "every day"
msgstr "every day"

msgid "For a part-time day: it holds every week between the two days."
msgstr "For a part-time day: it holds every week between the two days."

msgid "Deputy"
msgstr "Deputy"

msgid "the usual one"
msgstr "the usual one"

msgid "An absence of more than 400 days: please check the year."
msgstr "An absence of more than 400 days: please check the year."

msgid "A part-time day needs its weekday, other absences have none."
msgstr "A part-time day needs its weekday, other absences have none."

msgid "A day before the first one: it never was, and the entry goes."
msgstr "A day before the first one: it never was, and the entry goes."

msgid "nobody"
msgstr "nobody"

msgid "Usual deputy"
msgstr "Usual deputy"

msgid "The other way round too"
msgstr "The other way round too"

msgid "Enter an absence"
msgstr "Enter an absence"

msgid "Change the absence"
msgstr "Change the absence"

msgid "Counsellors and team leads belong to a team."
msgstr "Counsellors and team leads belong to a team."

msgid "Person"
msgstr "Person"

msgid "Log-in"
msgstr "Log-in"

msgid "The language of the browser"
msgstr "The language of the browser"

#, python-format
msgid "Numbers and links only, to %(address)s"
msgstr "Numbers and links only, to %(address)s"

msgid "No address is recorded for you; your administrator adds it."
msgstr "No address is recorded for you; your administrator adds it."

msgid "teams"
msgstr "teams"

msgid "role"
msgstr "role"

msgid "working-time share"
msgstr "working-time share"

msgid "1.00 is full time. The number of places follows from it."
msgstr "1.00 is full time. The number of places follows from it."

msgid "Empty: the language of the browser."
msgstr "Empty: the language of the browser."

msgid "morning overview by e-mail"
msgstr "morning overview by e-mail"

msgid "weekly digest by e-mail"
msgstr "weekly digest by e-mail"

msgid "Monday"
msgstr "Monday"

msgid "Tuesday"
msgstr "Tuesday"

msgid "Wednesday"
msgstr "Wednesday"

msgid "Thursday"
msgstr "Thursday"

msgid "Friday"
msgstr "Friday"

msgid "Saturday"
msgstr "Saturday"

msgid "Sunday"
msgstr "Sunday"

msgid "deputy"
msgstr "deputy"

msgid "usual deputy"
msgstr "usual deputy"

msgid "usual deputies"
msgstr "usual deputies"

msgid "Nobody can cover for himself or herself."
msgstr "Nobody can cover for himself or herself."

msgid "Only an active counsellor can cover for somebody."
msgstr "Only an active counsellor can cover for somebody."

msgid "Leave"
msgstr "Leave"

msgid "Illness"
msgstr "Illness"

msgid "Part-time day"
msgstr "Part-time day"

msgid "only on this weekday"
msgstr "only on this weekday"

msgid "For a part-time day."
msgstr "For a part-time day."

msgid "absence"
msgstr "absence"

msgid "absences"
msgstr "absences"

msgid "Settings saved."
msgstr "Settings saved."

msgid "Occupational counselling"
msgstr "Occupational counselling"

msgid "Placement in training or work"
msgstr "Placement in training or work"

msgid "Preparing active services"
msgstr "Preparing active services"

msgid "Preparing decisions on benefits"
msgstr "Preparing decisions on benefits"

msgid "Checking the conditions of the claim"
msgstr "Checking the conditions of the claim"

msgid "Letter by post"
msgstr "Letter by post"

msgid "Formal service with record"
msgstr "Formal service with record"

msgid "Own messenger, put into the letter box"
msgstr "Own messenger, put into the letter box"

msgid "Handed over in person"
msgstr "Handed over in person"

msgid "Came"
msgstr "Came"

msgid "Came at another time of the same day, purpose reached"
msgstr "Came at another time of the same day, purpose reached"

msgid "Sick, excused"
msgstr "Sick, excused"

msgid "Sick, summons continues on the first day of fitness"
msgstr "Sick, summons continues on the first day of fitness"

msgid "Withdrawn by us"
msgstr "Withdrawn by us"

msgid "important reason open"
msgstr "important reason open"

msgid "important reason accepted"
msgstr "important reason accepted"

msgid "no important reason"
msgstr "no important reason"

msgid "in person"
msgstr "in person"

msgid "no answer by the due date"
msgstr "no answer by the due date"

msgid "needs you"
msgstr "needs you"

msgid "not sent yet"
msgstr "not sent yet"

msgid "to come"
msgstr "to come"

msgid "of this month"
msgstr "of this month"

msgid "appointment moved or cancelled"
msgstr "appointment moved or cancelled"

msgid "hearing open"
msgstr "hearing open"

msgid "time limit ends within 30 days"
msgstr "time limit ends within 30 days"

msgid "travel costs asked for"
msgstr "travel costs asked for"

msgid "closed"
msgstr "closed"

msgid "Purpose"
msgstr "Purpose"

msgid "Keyword"
msgstr "Keyword"

msgid "Optional; printed behind the purpose."
msgstr "Optional; printed behind the purpose."

msgid "Reason in this case"
msgstr "Reason in this case"

msgid "Why this client, and why now; printed in the letter. Needed from the third within eight weeks."
msgstr "Why this client, and why now; printed in the letter. Needed from the third within eight weeks."

msgid "Continues on the first day of fitness after sickness"
msgstr "Continues on the first day of fitness after sickness"

msgid "A summons names a place, a day and a time."
msgstr "A summons names a place, a day and a time."

msgid "Form of dispatch"
msgstr "Form of dispatch"

msgid "Sent on"
msgstr "Sent on"

msgid "This day lies before the summons was drawn up; please check it."
msgstr "This day lies before the summons was drawn up; please check it."

msgid "Received on"
msgstr "Received on"

msgid "The day that is proved; empty: it stays as it is."
msgstr "The day that is proved; empty: it stays as it is."

msgid "Proof"
msgstr "Proof"

msgid "For example record of service, signature."
msgstr "For example record of service, signature."

msgid "Letter came back on"
msgstr "Letter came back on"

msgid "First day of fitness"
msgstr "First day of fitness"

msgid "After sickness: the day after the sick note ends. No diagnosis is kept."
msgstr "After sickness: the day after the sick note ends. No diagnosis is kept."

msgid "There was an important reason, and it is accepted"
msgstr "There was an important reason, and it is accepted"

msgid "Only where the client did not come. Without it the hearing is opened."
msgstr "Only where the client did not come. Without it the hearing is opened."

msgid "To be answered by"
msgstr "To be answered by"

msgid "Personal hearing offered on"
msgstr "Personal hearing offered on"

msgid "Heard"
msgstr "Heard"

msgid "not yet"
msgstr "not yet"

msgid "In the client's words"
msgstr "In the client's words"

msgid "What the client says about the reason; no diagnoses."
msgstr "What the client says about the reason; no diagnoses."

msgid "What you found"
msgstr "What you found"

msgid "Cancel the appointment too"
msgstr "Cancel the appointment too"

msgid "summons"
msgstr "summons"

msgid "due on"
msgstr "due on"

msgid "personal hearing offered on"
msgstr "personal hearing offered on"

msgid "heard"
msgstr "heard"

msgid "opened by"
msgstr "opened by"

msgid "closed on"
msgstr "closed on"

msgid "closed by"
msgstr "closed by"

msgid "hearing"
msgstr "hearing"

msgid "hearings"
msgstr "hearings"

msgid "Please say how the client was heard."
msgstr "Please say how the client was heard."

msgid "PDF"
msgstr "PDF"

msgid "printed at"
msgstr "printed at"

msgid "letter of a summons"
msgstr "letter of a summons"

msgid "letters of summonses"
msgstr "letters of summonses"

msgid "consequences from missed summons no."
msgstr "consequences from missed summons no."

msgid "1: each one; 2: only a repeated one."
msgstr "1: each one; 2: only a repeated one."

msgid "in a row until not reachable"
msgstr "in a row until not reachable"

msgid "Empty: this law knows no such rule."
msgstr "Empty: this law knows no such rule."

msgid "days until a letter is deemed known"
msgstr "days until a letter is deemed known"

msgid "days for the hearing"
msgstr "days for the hearing"

msgid "time limit in months"
msgstr "time limit in months"

msgid "individual reason from summons no."
msgstr "individual reason from summons no."

msgid "within so many weeks"
msgstr "within so many weeks"

msgid "notice of consequences"
msgstr "notice of consequences"

msgid "German; printed in every letter. Have it checked."
msgstr "German; printed in every letter. Have it checked."

msgid "notice of remedies"
msgstr "notice of remedies"

msgid "legal state of summonses"
msgstr "legal state of summonses"

msgid "legal states of summonses"
msgstr "legal states of summonses"

msgid "Please check the numbers of this legal state."
msgstr "Please check the numbers of this legal state."

msgid "Somebody else has already changed this summons."
msgstr "Somebody else has already changed this summons."

#, python-format
msgid "This would be summons no. %(number)s within %(weeks)s weeks. So many need a reason of their own for this client; please write it down, or book a voluntary appointment instead."
msgstr "This would be summons no. %(number)s within %(weeks)s weeks. So many need a reason of their own for this client; please write it down, or book a voluntary appointment instead."

msgid "purpose"
msgstr "purpose"

msgid "keyword"
msgstr "keyword"

msgid "reason in this case"
msgstr "reason in this case"

msgid "day and time"
msgstr "day and time"

msgid "continues after sickness"
msgstr "continues after sickness"

msgid "number within the weeks"
msgstr "number within the weeks"

msgid "issued by"
msgstr "issued by"

msgid "issued at"
msgstr "issued at"

msgid "form of dispatch"
msgstr "form of dispatch"

msgid "sent on"
msgstr "sent on"

msgid "sent by"
msgstr "sent by"

msgid "known on"
msgstr "known on"

msgid "Deemed or proved."
msgstr "Deemed or proved."

msgid "receipt proved"
msgstr "receipt proved"

msgid "proof"
msgstr "proof"

msgid "letter came back on"
msgstr "letter came back on"

msgid "outcome recorded by"
msgstr "outcome recorded by"

msgid "first day of fitness"
msgstr "first day of fitness"

msgid "time limit"
msgstr "time limit"

msgid "travel costs asked for on"
msgstr "travel costs asked for on"

msgid "summonses"
msgstr "summonses"

msgid "So many summonses need a reason of their own for this client."
msgstr "So many summonses need a reason of their own for this client."

msgid "A letter cannot be known before it was sent."
msgstr "A letter cannot be known before it was sent."

msgid "The first day of fitness lies after the day of the summons."
msgstr "The first day of fitness lies after the day of the summons."

msgid "The postal address is not complete: street, postcode and place are needed."
msgstr "The postal address is not complete: street, postcode and place are needed."

msgid "The time of this summons has passed; please withdraw it."
msgstr "The time of this summons has passed; please withdraw it."

msgid "The appointment was cancelled; please withdraw this summons."
msgstr "The appointment was cancelled; please withdraw this summons."

msgid "The summons has not been sent yet."
msgstr "The summons has not been sent yet."

msgid "The day of the summons has not come yet; an outcome can be recorded afterwards."
msgstr "The day of the summons has not come yet; an outcome can be recorded afterwards."

msgid "The letter did not say that the summons continues after sickness."
msgstr "The letter did not say that the summons continues after sickness."

msgid "Before this is found, the client is to be offered a personal hearing."
msgstr "Before this is found, the client is to be offered a personal hearing."

msgid "Day and time"
msgstr "Day and time"

msgid "Known on"
msgstr "Known on"

msgid "Time limit"
msgstr "Time limit"

#, python-format
msgid "Summon %(name)s"
msgstr "Summon %(name)s"

msgid "The summons is drawn up. Print it, and record that it was sent."
msgstr "The summons is drawn up. Print it, and record that it was sent."

msgid "Record as sent"
msgstr "Record as sent"

msgid "The summons is on record as sent; the letter is kept as it left."
msgstr "The summons is on record as sent; the letter is kept as it left."

msgid "This summons was sent already."
msgstr "This summons was sent already."

msgid "Proof of receipt"
msgstr "Proof of receipt"

msgid "Outcome of the summons"
msgstr "Outcome of the summons"

msgid "Outcome recorded."
msgstr "Outcome recorded."

msgid "Hearing"
msgstr "Hearing"

msgid "There is nothing to be heard about this summons (any more)."
msgstr "There is nothing to be heard about this summons (any more)."

msgid "Withdraw the summons"
msgstr "Withdraw the summons"

msgid "Withdraw"
msgstr "Withdraw"

msgid "The summons is withdrawn and no longer counts. If it was sent, please tell the client."
msgstr "The summons is withdrawn and no longer counts. If it was sent, please tell the client."

msgid "This summons is closed already."
msgstr "This summons is closed already."

msgid "Noted that travel costs are asked for; the responsible unit decides about them."
msgstr "Noted that travel costs are asked for; the responsible unit decides about them."

msgid "summons drawn up, not sent yet"
msgstr "summons drawn up, not sent yet"

msgid "the summons names a time at which no appointment stands: withdraw it or send a new one"
msgstr "the summons names a time at which no appointment stands: withdraw it or send a new one"

msgid "no outcome recorded for the summons"
msgstr "no outcome recorded for the summons"

msgid "hearing on the missed summons is due"
msgstr "hearing on the missed summons is due"

msgid "hearing on the missed summons is open"
msgstr "hearing on the missed summons is open"

msgid "sent"
msgstr "sent"

#, python-format
msgid "%(n)s missed summons without an important reason since %(day)s."
msgid_plural "%(n)s missed summonses without an important reason since %(day)s."
msgstr[0] "%(n)s missed summons without an important reason since %(day)s."
msgstr[1] "%(n)s missed summonses without an important reason since %(day)s."

msgid "First missed summons: no reduction by law."
msgstr "First missed summons: no reduction by law."

msgid "Missed repeatedly in the sense of the law."
msgstr "Missed repeatedly in the sense of the law."

#, python-format
msgid "%(n)s in a row since last coming in person."
msgid_plural "%(n)s in a row since last coming in person."
msgstr[0] "%(n)s in a row since last coming in person."
msgstr[1] "%(n)s in a row since last coming in person."

msgid "The number of the law for “not reachable” is met; the responsible unit decides."
msgstr "The number of the law for “not reachable” is met; the responsible unit decides."

msgid "today"
msgstr "today"

msgid "tomorrow"
msgstr "tomorrow"

msgid "yesterday"
msgstr "yesterday"

#, python-format
msgid "%(n)s held"
msgstr "%(n)s held"

#, python-format
msgid "%(n)s booked"
msgstr "%(n)s booked"

#, python-format
msgid "%(n)s open"
msgstr "%(n)s open"

#, python-format
msgid "of these %(n)s beyond the limit"
msgstr "of these %(n)s beyond the limit"

#, python-format
msgid "%(marks)s in %(month)s"
msgstr "%(marks)s in %(month)s"

#, python-format
msgid "%(n)s h"
msgstr "%(n)s h"

#, python-format
msgid "The version was saved; in force from %(day)s."
msgstr "The version was saved; in force from %(day)s."

#, python-format
msgid "%(kind)s in %(language)s"
msgstr "%(kind)s in %(language)s"

msgid "The version was withdrawn."
msgstr "The version was withdrawn."

msgid "Text"
msgstr "Text"

msgid "In force from"
msgstr "In force from"

msgid "Moved appointment"
msgstr "Moved appointment"

msgid "Cancelled appointment"
msgstr "Cancelled appointment"

msgid "Please enter a text."
msgstr "Please enter a text."

#, python-format
msgid "A text has at most %(about)s characters."
msgstr "A text has at most %(about)s characters."

#, python-format
msgid "“%(about)s” is no plain text; only the placeholders named below may stand in braces."
msgstr "“%(about)s” is no plain text; only the placeholders named below may stand in braces."

#, python-format
msgid "%(about)s is no placeholder; only those named below are filled in."
msgstr "%(about)s is no placeholder; only those named below are filled in."

#, python-format
msgid "%(about)s is not known in a text of this kind."
msgstr "%(about)s is not known in a text of this kind."

#, python-format
msgid "%(about)s is missing; every text of this kind needs it."
msgstr "%(about)s is missing; every text of this kind needs it."

#, python-format, python-brace-format
msgid "“%(about)s” looks like an address. Links come from {link} and {stop} alone."
msgstr "“%(about)s” looks like an address. Links come from {link} and {stop} alone."

#, python-format
msgid "“%(about)s” would tell others what the mail is about. Please leave it out."
msgstr "“%(about)s” would tell others what the mail is about. Please leave it out."

msgid "day of the appointment, such as Wednesday 25 November 2026"
msgstr "day of the appointment, such as Wednesday 25 November 2026"

msgid "time of the appointment, such as 10:00"
msgstr "time of the appointment, such as 10:00"

msgid "place; for a talk on the telephone “We will call you.”, for a video talk “Video call”"
msgstr "place; for a talk on the telephone “We will call you.”, for a video talk “Video call”"

msgid "telephone number of the counsellor, else of the team"
msgstr "telephone number of the counsellor, else of the team"

msgid "link to the client's own page; the words before the colon become the link"
msgstr "link to the client's own page; the words before the colon become the link"

msgid "link on which mails are unsubscribed; the words before the colon become the link"
msgstr "link on which mails are unsubscribed; the words before the colon become the link"

msgid "in force from"
msgstr "in force from"

msgid "written by"
msgstr "written by"

msgid "written at"
msgstr "written at"

msgid "text of mails"
msgstr "text of mails"

msgid "texts of mails"
msgstr "texts of mails"

msgid "Only the placeholders named below may stand in braces."
msgstr "Only the placeholders named below may stand in braces."

msgid "A text comes into force today at the earliest."
msgstr "A text comes into force today at the earliest."

msgid "A text is never changed; please write a new version."
msgstr "A text is never changed; please write a new version."

msgid "This text is or was in force; it stays on record."
msgstr "This text is or was in force; it stays on record."

msgid "session"
msgstr "session"

msgid "workshop"
msgstr "workshop"

msgid "present"
msgstr "present"

msgid "excused"
msgstr "excused"

msgid "absent without excuse"
msgstr "absent without excuse"

msgid "Somebody of these had no place on this day."
msgstr "Somebody of these had no place on this day."

msgid "Please say whether the person was there."
msgstr "Please say whether the person was there."

#, python-format
msgid "Please give hours within the length of the session: %(hours)s."
msgstr "Please give hours within the length of the session: %(hours)s."

msgid "This session has fallen out."
msgstr "This session has fallen out."

msgid "This session has not begun yet."
msgstr "This session has not begun yet."

msgid "participant"
msgstr "participant"

msgid "attendance"
msgstr "attendance"

msgid "minutes there"
msgstr "minutes there"

msgid "minutes missed"
msgstr "minutes missed"

msgid "recorded by"
msgstr "recorded by"

msgid "recorded at"
msgstr "recorded at"

msgid "attendances"
msgstr "attendances"

msgid "Attendance counts as a contact once a month."
msgstr "Attendance counts as a contact once a month."

msgid "Minutes belong to those who were there."
msgstr "Minutes belong to those who were there."

msgid "Everybody already has an entry."
msgstr "Everybody already has an entry."

#, python-format
msgid "Attendance recorded: %(n)s %(how)s."
msgid_plural "Attendance recorded: %(n)s %(how)s."
msgstr[0] "Attendance recorded: %(n)s %(how)s."
msgstr[1] "Attendance recorded: %(n)s %(how)s."

#, python-format
msgid "%(n)s entry was taken back."
msgid_plural "%(n)s entries were taken back."
msgstr[0] "%(n)s entry was taken back."
msgstr[1] "%(n)s entries were taken back."

msgid "The session was changed. Please tell the participants."
msgstr "The session was changed. Please tell the participants."

msgid "The session falls out. Please tell the participants."
msgstr "The session falls out. Please tell the participants."

msgid "The session takes place after all."
msgstr "The session takes place after all."

msgid "A trainer is already taken at this time."
msgstr "A trainer is already taken at this time."

msgid "A participant already has an appointment at this time."
msgstr "A participant already has an appointment at this time."

msgid "Please choose at least one trainer."
msgstr "Please choose at least one trainer."

#, python-format
msgid "%(names)s no longer works here."
msgstr "%(names)s no longer works here."

#, python-format
msgid "This room is too small: it holds %(capacity)s, and the workshop has %(places)s places."
msgstr "This room is too small: it holds %(capacity)s, and the workshop has %(places)s places."

#, python-format
msgid "%(who)s is already taken: %(when)s."
msgstr "%(who)s is already taken: %(when)s."

#, python-format
msgid "and %(n)s more"
msgstr "and %(n)s more"

msgid "Name"
msgstr "Name"

msgid "planned"
msgstr "planned"

msgid "running and planned"
msgstr "running and planned"

msgctxt "participant"
msgid "takes part"
msgstr "takes part"

msgctxt "participant"
msgid "waits for a place"
msgstr "waits for a place"

msgctxt "participant"
msgid "over, result missing"
msgstr "over, result missing"

msgctxt "participant"
msgid "has left"
msgstr "has left"

msgctxt "participant"
msgid "takes part or waits"
msgstr "takes part or waits"

msgid "Result"
msgstr "Result"

#, python-format
msgid "%(name)s (%(n)s people)"
msgstr "%(name)s (%(n)s people)"

msgid "Template"
msgstr "Template"

msgid "Empty: as the template."
msgstr "Empty: as the template."

msgid "Room"
msgstr "Room"

msgid "Trainers"
msgstr "Trainers"

msgid "Contact person"
msgstr "Contact person"

msgid "Named on the page for clients, with telephone."
msgstr "Named on the page for clients, with telephone."

msgid "Although a trainer is away, or does not work at some of these times"
msgstr "Although a trainer is away, or does not work at some of these times"

#, python-format
msgid "%(name)s is away on %(n)s of these days."
msgid_plural "%(name)s is away on %(n)s of these days."
msgstr[0] "%(name)s is away on %(n)s of these days."
msgstr[1] "%(name)s is away on %(n)s of these days."

#, python-format
msgid "%(name)s does not work at %(n)s of these times."
msgid_plural "%(name)s does not work at %(n)s of these times."
msgstr[0] "%(name)s does not work at %(n)s of these times."
msgstr[1] "%(name)s does not work at %(n)s of these times."

#, python-format
msgid "%(n)s place free"
msgid_plural "%(n)s places free"
msgstr[0] "%(n)s place free"
msgstr[1] "%(n)s places free"

#, python-format
msgid "waiting list: %(n)s"
msgstr "waiting list: %(n)s"

msgctxt "measure"
msgid "Workshop"
msgstr "Workshop"

msgid "Sessions in which the client already has an appointment are missed"
msgstr "Sessions in which the client already has an appointment are missed"

msgid "Also on a holiday or weekend, or while a trainer is away or does not work"
msgstr "Also on a holiday or weekend, or while a trainer is away or does not work"

msgid "On this day the clocks go forward; this time does not exist."
msgstr "On this day the clocks go forward; this time does not exist."

msgid "time made up"
msgstr "time made up"

msgid "times made up"
msgstr "times made up"

msgid "At most eight hours can be made up on a day."
msgstr "At most eight hours can be made up on a day."

msgid "All these days are public holidays."
msgstr "All these days are public holidays."

msgid "template"
msgstr "template"

msgid "attendance counts as a contact of the month"
msgstr "attendance counts as a contact of the month"

msgid "missed time is made up"
msgstr "missed time is made up"

msgid "contact person"
msgstr "contact person"

msgid "For clients and colleagues."
msgstr "For clients and colleagues."

msgid "planned by"
msgstr "planned by"

msgctxt "measure"
msgid "workshop"
msgstr "workshop"

msgctxt "measures"
msgid "workshops"
msgstr "workshops"

msgid "A workshop has from one to 100 places."
msgstr "A workshop has from one to 100 places."

msgid "Began an apprenticeship"
msgstr "Began an apprenticeship"

msgid "Went on to another measure or training"
msgstr "Went on to another measure or training"

msgid "Completed, goes on looking for work"
msgstr "Completed, goes on looking for work"

msgid "Left early"
msgstr "Left early"

msgid "Left because of illness"
msgstr "Left because of illness"

msgid "No longer draws benefit"
msgstr "No longer draws benefit"

msgid "Did not begin"
msgstr "Did not begin"

msgid "This workshop is over."
msgstr "This workshop is over."

msgid "Care has ended; nobody can be assigned any more."
msgstr "Care has ended; nobody can be assigned any more."

msgid "The client already takes part in this workshop or waits for a place."
msgstr "The client already takes part in this workshop or waits for a place."

msgid "assigned at"
msgstr "assigned at"

msgid "takes part from"
msgstr "takes part from"

msgid "took part until"
msgstr "took part until"

msgid "result"
msgstr "result"

msgid "participants"
msgstr "participants"

msgid "This place has just been given to somebody else."
msgstr "This place has just been given to somebody else."

msgid "All places are taken."
msgstr "All places are taken."

msgid "Please say what came of it."
msgstr "Please say what came of it."

#, python-format
msgid "The client already has an appointment then: %(when)s. Please confirm that these sessions are missed."
msgstr "The client already has an appointment then: %(when)s. Please confirm that these sessions are missed."

msgid "The exit has already been recorded."
msgstr "The exit has already been recorded."

msgid "This day lies ahead; please record the exit when it has come."
msgstr "This day lies ahead; please record the exit when it has come."

msgid "In this workshop missed time is not made up."
msgstr "In this workshop missed time is not made up."

msgid "Please give a day since the beginning that is not ahead."
msgstr "Please give a day since the beginning that is not ahead."

#, python-format
msgid "At most the hours that are still missing: %(hours)s."
msgstr "At most the hours that are still missing: %(hours)s."

msgid "vacancy hour from"
msgstr "vacancy hour from"

msgid "trainers"
msgstr "trainers"

msgid "fell out"
msgstr "fell out"

msgid "sessions"
msgstr "sessions"

msgid "A session ends after its start and lasts at most eight hours."
msgstr "A session ends after its start and lasts at most eight hours."

msgid "There is already a session at this time."
msgstr "There is already a session at this time."

#, python-format
msgid "%(n)s participant already has an appointment at this time."
msgid_plural "%(n)s participants already have an appointment at this time."
msgstr[0] "%(n)s participant already has an appointment at this time."
msgstr[1] "%(n)s participants already have an appointment at this time."

msgid "This is the only session; it cannot fall out."
msgstr "This is the only session; it cannot fall out."

msgid "This session can no longer be brought back."
msgstr "This session can no longer be brought back."

msgid "This session has already begun."
msgstr "This session has already begun."

msgid "voluntary"
msgstr "voluntary"

msgid "binding"
msgstr "binding"

msgid "Each office may use a name of its own."
msgstr "Each office may use a name of its own."

msgid "weeks"
msgstr "weeks"

msgid "legal basis"
msgstr "legal basis"

msgid "As the client reads it, without abbreviations."
msgstr "As the client reads it, without abbreviations."

msgid "taking part is"
msgstr "taking part is"

msgid "Once a month for each participant, whatever the number of sessions."
msgstr "Once a month for each participant, whatever the number of sessions."

msgid "Then missed hours extend the person's end."
msgstr "Then missed hours extend the person's end."

msgid "why the office runs it itself"
msgstr "why the office runs it itself"

msgid "Briefly: own facilities are not to be created where suitable third parties exist."
msgstr "Briefly: own facilities are not to be created where suitable third parties exist."

msgid "workshop template"
msgstr "workshop template"

msgid "workshop templates"
msgstr "workshop templates"

msgid "A workshop lasts from one to 52 weeks."
msgstr "A workshop lasts from one to 52 weeks."

msgid "Please say why the office runs this itself."
msgstr "Please say why the office runs this itself."

msgid "This template has no weekdays yet."
msgstr "This template has no weekdays yet."

msgid "On one of these days the clocks go forward; this time does not exist."
msgstr "On one of these days the clocks go forward; this time does not exist."

msgid "Once a week vacancies are presented for an hour, within the session."
msgstr "Once a week vacancies are presented for an hour, within the session."

msgid "weekdays"
msgstr "weekdays"

msgid "There is one vacancy hour a week."
msgstr "There is one vacancy hour a week."

msgid "The vacancy hour lies within the session."
msgstr "The vacancy hour lies within the session."

msgid "A session lasts at most eight hours."
msgstr "A session lasts at most eight hours."

msgid "if you do not take part"
msgstr "if you do not take part"

msgid "what is noted down and who reads it"
msgstr "what is noted down and who reads it"

msgid "if you do not agree"
msgstr "if you do not agree"

msgid "text for the client"
msgstr "text for the client"

msgid "texts for the client"
msgstr "texts for the client"

msgid "Places"
msgstr "Places"

msgid "Taken"
msgstr "Taken"

msgid "Waiting"
msgstr "Waiting"

msgid "Programme"
msgstr "Programme"

msgid "Client"
msgstr "Client"

msgid "Until"
msgstr "Until"

msgid "Hours there"
msgstr "Hours there"

msgid "Hours missed"
msgstr "Hours missed"

#, python-format
msgid "%(name)s was planned with %(n)s session."
msgid_plural "%(name)s was planned with %(n)s sessions."
msgstr[0] "%(name)s was planned with %(n)s session."
msgstr[1] "%(name)s was planned with %(n)s sessions."

#, python-format
msgid "Assign %(name)s to a workshop"
msgstr "Assign %(name)s to a workshop"

msgctxt "to a workshop"
msgid "Assign"
msgstr "Assign"

#, python-format
msgid "%(name)s takes part from %(day)s on."
msgstr "%(name)s takes part from %(day)s on."

#, python-format
msgid "All places are taken: %(name)s is number %(n)s on the waiting list."
msgstr "All places are taken: %(name)s is number %(n)s on the waiting list."

#, python-format
msgid "Exit recorded: %(result)s."
msgstr "Exit recorded: %(result)s."

#, python-format
msgid "The place went to the next on the waiting list: %(name)s."
msgstr "The place went to the next on the waiting list: %(name)s."

msgid "Time made up was recorded."
msgstr "Time made up was recorded."

msgid "Stage"
msgstr "Stage"

msgid "As what"
msgstr "As what"

msgid "For example: helper in the warehouse, mornings."
msgstr "For example: helper in the warehouse, mornings."

msgid "Please say which employer is to be asked."
msgstr "Please say which employer is to be asked."

msgid "Lead"
msgstr "Lead"

msgid "Employer reached"
msgstr "Employer reached"

msgid "Vacancy taken down"
msgstr "Vacancy taken down"

msgid "Filled"
msgstr "Filled"

msgid "Given up"
msgstr "Given up"

msgid "This employer is being asked for this client already."
msgstr "This employer is being asked for this client already."

msgid "Care has ended; nothing can be proposed any more."
msgstr "Care has ended; nothing can be proposed any more."

msgid "This employer is closed; there can be no new vacancy."
msgstr "This employer is closed; there can be no new vacancy."

msgid "employer"
msgstr "employer"

msgid "as what"
msgstr "as what"

msgid "vacancy"
msgstr "vacancy"

msgid "given up at"
msgstr "given up at"

msgid "lead to a vacancy"
msgstr "lead to a vacancy"

msgid "leads to vacancies"
msgstr "leads to vacancies"

msgid "This lead is no longer open."
msgstr "This lead is no longer open."

msgid "Employer"
msgstr "Employer"

msgid "Vacancy"
msgstr "Vacancy"

msgid "Since"
msgstr "Since"

#, python-format
msgid "Noted. Now call %(name)s."
msgstr "Noted. Now call %(name)s."

msgid "The lead was given up."
msgstr "The lead was given up."

msgid "Employers"
msgstr "Employers"

msgid "next step open"
msgstr "next step open"

msgid "A contact cannot lie in the future."
msgstr "A contact cannot lie in the future."

msgid "Call"
msgstr "Call"

msgid "Visit"
msgstr "Visit"

msgid "Event"
msgstr "Event"

msgid "Vacancy offered"
msgstr "Vacancy offered"

msgid "Interested"
msgstr "Interested"

msgid "Ask again later"
msgstr "Ask again later"

msgid "No need at present"
msgstr "No need at present"

msgid "for client"
msgstr "for client"

msgid "next step done at"
msgstr "next step done at"

msgid "employer contact"
msgstr "employer contact"

msgid "employer contacts"
msgstr "employer contacts"

msgid "Please enter a month such as 2026-11."
msgstr "Please enter a month such as 2026-11."

msgid "Please use the digits 0 to 9."
msgstr "Please use the digits 0 to 9."

msgid "Somebody else has changed this in the meantime. Your entries are kept; save again if they count."
msgstr "Somebody else has changed this in the meantime. Your entries are kept; save again if they count."

msgid "Month"
msgstr "Month"

msgid "Logged by"
msgstr "Logged by"

msgid "me and my team"
msgstr "me and my team"

msgid "Website"
msgstr "Website"

msgid "This is another employer"
msgstr "This is another employer"

msgid "This employer may already be there; please look before a second one is created."
msgstr "This employer may already be there; please look before a second one is created."

msgid "With"
msgstr "With"

msgid "Please choose one of these employers, or enter it as a new one."
msgstr "Please choose one of these employers, or enter it as a new one."

msgid "Please enter the employer's name."
msgstr "Please enter the employer's name."

msgid "There is already an employer of this name; please choose it."
msgstr "There is already an employer of this name; please choose it."

msgid "Please choose the other entry of this employer."
msgstr "Please choose the other entry of this employer."

msgid "Please choose another employer; this one has been merged already."
msgstr "Please choose another employer; this one has been merged already."

msgid "kept"
msgstr "kept"

msgid "merged into it"
msgstr "merged into it"

msgid "moved"
msgstr "moved"

msgid "taken over"
msgstr "taken over"

msgid "undone at"
msgstr "undone at"

msgid "merge of employers"
msgstr "merge of employers"

msgid "merges of employers"
msgstr "merges of employers"

msgid "The employer was merged once more since; please undo that first."
msgstr "The employer was merged once more since; please undo that first."

msgid "This merge has been undone already."
msgstr "This merge has been undone already."

#, python-format
msgid "Both employers have the same entry (%(what)s). Please remove one of them first."
msgstr "Both employers have the same entry (%(what)s). Please remove one of them first."

msgid "The establishment number has eight digits."
msgstr "The establishment number has eight digits."

msgid "A branch code looks like 52.10 or H 52.10, as in the official list."
msgstr "A branch code looks like 52.10 or H 52.10, as in the official list."

msgid "fewer than 50 employees"
msgstr "fewer than 50 employees"

msgid "50 to 499 employees"
msgstr "50 to 499 employees"

msgid "500 employees and more"
msgstr "500 employees and more"

msgid "establishment number"
msgstr "establishment number"

msgid "branch"
msgstr "branch"

msgid "branch code (WZ)"
msgstr "branch code (WZ)"

msgid "edition"
msgstr "edition"

msgid "size"
msgstr "size"

msgid "latitude"
msgstr "latitude"

msgid "longitude"
msgstr "longitude"

msgid "website"
msgstr "website"

msgid "check digit does not fit"
msgstr "check digit does not fit"

msgid "merged into"
msgstr "merged into"

msgid "employers"
msgstr "employers"

msgid "name of the site"
msgstr "name of the site"

msgid "site"
msgstr "site"

msgid "sites"
msgstr "sites"

msgid "Please enter the name of the site."
msgstr "Please enter the name of the site."

msgid "function"
msgstr "function"

msgid "still there"
msgstr "still there"

msgid "contact persons"
msgstr "contact persons"

msgid "New employer"
msgstr "New employer"

msgid "Create employer"
msgstr "Create employer"

msgid "Employer created."
msgstr "Employer created."

#, python-format
msgid "Change %(name)s"
msgstr "Change %(name)s"

msgid "Employer changed."
msgstr "Employer changed."

#, python-format
msgid "New site of %(name)s"
msgstr "New site of %(name)s"

msgid "Site added."
msgstr "Site added."

#, python-format
msgid "Change site of %(name)s"
msgstr "Change site of %(name)s"

msgid "Site changed."
msgstr "Site changed."

#, python-format
msgid "New contact person at %(name)s"
msgstr "New contact person at %(name)s"

msgid "Contact person added."
msgstr "Contact person added."

#, python-format
msgid "Change contact person at %(name)s"
msgstr "Change contact person at %(name)s"

msgid "Contact person changed."
msgstr "Contact person changed."

msgid "Contact person marked as no longer there."
msgstr "Contact person marked as no longer there."

msgid "Contact person marked as there again."
msgstr "Contact person marked as there again."

msgid "At"
msgstr "At"

msgid "For client"
msgstr "For client"

msgid "by"
msgstr "by"

#, python-format
msgid "%(name)s was merged into this employer."
msgstr "%(name)s was merged into this employer."

msgid "The merge was undone; both employers are there again."
msgstr "The merge was undone; both employers are there again."

msgid "Place or postcode"
msgstr "Place or postcode"

msgid "Establishment"
msgstr "Establishment"

msgid "Establishment number"
msgstr "Establishment number"

msgid "Branch"
msgstr "Branch"

msgid "Street and number"
msgstr "Street and number"

msgid "Telephone of the contact person"
msgstr "Telephone of the contact person"

msgid "Last contact by"
msgstr "Last contact by"

msgid "Open vacancies"
msgstr "Open vacancies"

msgid "Closed on"
msgstr "Closed on"

msgid "When"
msgstr "When"

msgid "past"
msgstr "past"

msgid "First talk at"
msgstr "First talk at"

msgid "Also on a public holiday or at a weekend"
msgstr "Also on a public holiday or at a weekend"

msgid "Where it is not in a booked room."
msgstr "Where it is not in a booked room."

msgid "Please say where it takes place."
msgstr "Please say where it takes place."

msgid "Whoever is interested gets it proposed in one click."
msgstr "Whoever is interested gets it proposed in one click."

msgctxt "of an employer"
msgid "Table"
msgstr "Table"

msgid "Number of the time"
msgstr "Number of the time"

msgid "Empty: the next time at which both are free."
msgstr "Empty: the next time at which both are free."

msgid "This client is not one of yours."
msgstr "This client is not one of yours."

msgid "This person already sits at another table."
msgstr "This person already sits at another table."

msgid "The room is already taken on this day."
msgstr "The room is already taken on this day."

msgid "first talk at"
msgstr "first talk at"

msgid "minutes a talk"
msgstr "minutes a talk"

msgid "minutes in between"
msgstr "minutes in between"

msgid "talks one after the other"
msgstr "talks one after the other"

msgid "host"
msgstr "host"

msgid "employer day"
msgstr "employer day"

msgid "employer days"
msgstr "employer days"

msgid "A talk lasts from 5 to 60 minutes."
msgstr "A talk lasts from 5 to 60 minutes."

msgid "There are from one to 40 talks one after the other."
msgstr "There are from one to 40 talks one after the other."

msgid "At most 30 minutes lie between two talks."
msgstr "At most 30 minutes lie between two talks."

msgid "All talks together last at most eight hours and end before midnight."
msgstr "All talks together last at most eight hours and end before midnight."

msgid "This employer is closed."
msgstr "This employer is closed."

msgid "This person does not belong to the employer, or is no longer there."
msgstr "This person does not belong to the employer, or is no longer there."

msgid "This vacancy does not belong to the employer, or is no longer open."
msgstr "This vacancy does not belong to the employer, or is no longer open."

#, python-format
msgid "The room is too small: it holds %(capacity)s, and %(people)s people would sit at the tables."
msgstr "The room is too small: it holds %(capacity)s, and %(people)s people would sit at the tables."

msgid "Talks are planned on this day; please take them off first."
msgstr "Talks are planned on this day; please take them off first."

msgid "table"
msgstr "table"

msgctxt "of an employer"
msgid "table"
msgstr "table"

msgctxt "of employers"
msgid "tables"
msgstr "tables"

msgid "Talks are planned at this table; please take them off first."
msgstr "Talks are planned at this table; please take them off first."

msgid "Proposal"
msgstr "Proposal"

#, python-format
msgid "%(name)s to an employer's table"
msgstr "%(name)s to an employer's table"

msgctxt "to a table"
msgid "Assign"
msgstr "Assign"

#, python-format
msgid "%(name)s comes to table %(table)s, %(at)s."
msgstr "%(name)s comes to table %(table)s, %(at)s."

#, python-format
msgid "%(name)s was taken off the table."
msgstr "%(name)s was taken off the table."

#, python-format
msgid "%(name)s: %(outcome)s."
msgstr "%(name)s: %(outcome)s."

#, python-format
msgid "Vacancy proposed: %(state)s."
msgstr "Vacancy proposed: %(state)s."

msgctxt "after a talk"
msgid "Interested"
msgstr "Interested"

msgctxt "after a talk"
msgid "Held, still open"
msgstr "Held, still open"

msgctxt "after a talk"
msgid "Employer not interested"
msgstr "Employer not interested"

msgctxt "after a talk"
msgid "Client not interested"
msgstr "Client not interested"

msgctxt "after a talk"
msgid "Did not take place"
msgstr "Did not take place"

msgid "This table is already taken at this time."
msgstr "This table is already taken at this time."

msgid "The client is at another table at this time."
msgstr "The client is at another table at this time."

msgid "The client already comes to this table."
msgstr "The client already comes to this table."

msgid "At this table no time is left at which the client is free."
msgstr "At this table no time is left at which the client is free."

msgid "This time does not exist on this day."
msgstr "This time does not exist on this day."

msgid "number of the time"
msgstr "number of the time"

msgid "proposal"
msgstr "proposal"

msgid "talk at an employer day"
msgstr "talk at an employer day"

msgid "talks at employer days"
msgstr "talks at employer days"

msgid "Only who is interested gets a proposal out of the talk."
msgstr "Only who is interested gets a proposal out of the talk."

msgid "The outcome of this talk is recorded; please take that back first."
msgstr "The outcome of this talk is recorded; please take that back first."

msgid "This talk has not begun yet."
msgstr "This talk has not begun yet."

msgid "A proposal came out of this talk already."
msgstr "A proposal came out of this talk already."

msgid "Only who is interested gets a proposal out of the talk, and only one."
msgstr "Only who is interested gets a proposal out of the talk, and only one."

msgid "This vacancy belongs to another employer."
msgstr "This vacancy belongs to another employer."

msgid "Tables"
msgstr "Tables"

msgid "Talks"
msgstr "Talks"

msgid "Host"
msgstr "Host"

msgid "The employer day was planned. Now seat the employers."
msgstr "The employer day was planned. Now seat the employers."

msgid "The employer day was removed."
msgstr "The employer day was removed."

#, python-format
msgid "Table %(number)s: %(name)s."
msgstr "Table %(number)s: %(name)s."

msgid "The table was removed."
msgstr "The table was removed."

msgid "Name and CV"
msgstr "Name and CV"

msgid "The day of the agreement cannot lie ahead."
msgstr "The day of the agreement cannot lie ahead."

msgid "for the proposal"
msgstr "for the proposal"

msgid "Empty: for every employer."
msgstr "Empty: for every employer."

msgid "what may be given"
msgstr "what may be given"

msgid "how"
msgstr "how"

msgid "given on"
msgstr "given on"

msgid "withdrawn at"
msgstr "withdrawn at"

msgid "agreement to be named"
msgstr "agreement to be named"

msgid "agreements to be named"
msgstr "agreements to be named"

msgid "To"
msgstr "To"

msgid "the employer's own address"
msgstr "the employer's own address"

msgid "What may be given"
msgstr "What may be given"

msgid "To whom"
msgstr "To whom"

msgid "to this employer"
msgstr "to this employer"

msgid "to every employer"
msgstr "to every employer"

msgid "How the client agreed"
msgstr "How the client agreed"

msgid "Given on"
msgstr "Given on"

msgid "j F Y"
msgstr "j F Y"

#, python-format
msgid "How does it stand? (%(reference)s)"
msgstr "How does it stand? (%(reference)s)"

msgid "A mail about this proposal is waiting to be sent already."
msgstr "A mail about this proposal is waiting to be sent already."

msgid "The employer is asked once the proposal has been sent and while it is open."
msgstr "The employer is asked once the proposal has been sent and while it is open."

msgid "This person does not work there."
msgstr "This person does not work there."

msgid "There is no usable e-mail address; please telephone."
msgstr "There is no usable e-mail address; please telephone."

msgid "recipient"
msgstr "recipient"

msgid "names the client"
msgstr "names the client"

msgid "announces the CV"
msgstr "announces the CV"

msgid "delivery"
msgstr "delivery"

msgid "link ends at"
msgstr "link ends at"

msgid "answer"
msgstr "answer"

msgid "answered at"
msgstr "answered at"

msgid "mail to an employer"
msgstr "mail to an employer"

msgid "mails to employers"
msgstr "mails to employers"

msgid "Please choose one of the answers."
msgstr "Please choose one of the answers."

msgid "This link has ended."
msgstr "This link has ended."

msgid "[here stands the personal link]"
msgstr "[here stands the personal link]"

msgid "Mail to the employer"
msgstr "Mail to the employer"

msgid "The mail leaves within a minute."
msgstr "The mail leaves within a minute."

msgid "What the client agrees to"
msgstr "What the client agrees to"

msgid "Agreement recorded."
msgstr "Agreement recorded."

msgid "Agreement withdrawn; nothing is given any more."
msgstr "Agreement withdrawn; nothing is given any more."

msgid "Trial work at an employer (MAG)"
msgstr "Trial work at an employer (MAG)"

msgid "Wage subsidy (EGZ)"
msgstr "Wage subsidy (EGZ)"

msgid "Further training: hand-over (§ 82 SGB III)"
msgstr "Further training: hand-over (§ 82 SGB III)"

msgid "Measure with a provider (MAT)"
msgstr "Measure with a provider (MAT)"

msgid "Activation and placement voucher (AVGS)"
msgstr "Activation and placement voucher (AVGS)"

msgid "Placement budget"
msgstr "Placement budget"

msgid "Start allowance"
msgstr "Start allowance"

msgid "Subsidised job"
msgstr "Subsidised job"

msgid "Coaching and aftercare"
msgstr "Coaching and aftercare"

msgid "conditions"
msgstr "conditions"

msgid "valid until"
msgstr "valid until"

msgid "at most days"
msgstr "at most days"

msgid "at most months"
msgstr "at most months"

msgid "at most percent"
msgstr "at most percent"

msgid "instrument"
msgstr "instrument"

msgid "instruments"
msgstr "instruments"

msgid "This instrument holds on some of these days already; please end that row first."
msgstr "This instrument holds on some of these days already; please end that row first."

msgid "days"
msgstr "days"

msgid "months"
msgstr "months"

msgid "percent"
msgstr "percent"

msgid "What came of the call"
msgstr "What came of the call"

msgid "Wants to meet the client"
msgstr "Wants to meet the client"

msgid "Offers trial work"
msgstr "Offers trial work"

msgid "Wants the papers first"
msgstr "Wants the papers first"

msgid "Asks to be called again"
msgstr "Asks to be called again"

msgid "Does not want the client"
msgstr "Does not want the client"

msgid "This proposal does not belong to this client and employer."
msgstr "This proposal does not belong to this client and employer."

msgid "call"
msgstr "call"

msgid "personal hand-over to an employer"
msgstr "personal hand-over to an employer"

msgid "personal hand-overs to employers"
msgstr "personal hand-overs to employers"

#, python-format
msgid "Call saved: %(outcome)s."
msgstr "Call saved: %(outcome)s."

msgid "region"
msgstr "region"

msgid "month (first day)"
msgstr "month (first day)"

msgid "unemployed"
msgstr "unemployed"

msgid "reported vacancies"
msgstr "reported vacancies"

msgid "unemployment rate, per cent"
msgstr "unemployment rate, per cent"

msgid "as of"
msgstr "as of"

msgid "labour market of a region"
msgstr "labour market of a region"

msgid "labour markets of regions"
msgstr "labour markets of regions"

msgid "There are figures for this region and month already."
msgstr "There are figures for this region and month already."

msgid "Please enter the first day of the month."
msgstr "Please enter the first day of the month."

msgid "Please say where the figures come from."
msgstr "Please say where the figures come from."

msgid "left a list"
msgstr "left a list"

msgid "came onto a list"
msgstr "came onto a list"

msgid "7 days"
msgstr "7 days"

msgid "came onto the list"
msgstr "came onto the list"

msgid "left the list"
msgstr "left the list"

msgid "entry of a list of fitting clients"
msgstr "entry of a list of fitting clients"

msgid "entries of lists of fitting clients"
msgstr "entries of lists of fitting clients"

msgid "This client is on the list already."
msgstr "This client is on the list already."

msgid "Nobody leaves a list before coming onto it."
msgstr "Nobody leaves a list before coming onto it."

msgid "Came onto the list"
msgstr "Came onto the list"

msgid "Left the list"
msgstr "Left the list"

#, python-format
msgid "%(words)s (must)"
msgstr "%(words)s (must)"

msgid "Fits:"
msgstr "Fits:"

msgid "Does not fit:"
msgstr "Does not fit:"

msgid "Unknown:"
msgstr "Unknown:"

msgid "the target occupation itself"
msgstr "the target occupation itself"

msgid "the target occupation at another requirement level"
msgstr "the target occupation at another requirement level"

msgid "an occupation of the same group"
msgstr "an occupation of the same group"

msgid "an occupation of the same field"
msgstr "an occupation of the same field"

msgid "an occupation of a related group"
msgstr "an occupation of a related group"

msgid "primary target"
msgstr "primary target"

msgid "near target"
msgstr "near target"

msgid "new target"
msgstr "new target"

#, python-format
msgid "%(km)s km as the crow flies, about %(n)s minutes by car (estimate)"
msgstr "%(km)s km as the crow flies, about %(n)s minutes by car (estimate)"

#, python-format
msgid "%(km)s km as the crow flies, about %(n)s minutes by bicycle (estimate)"
msgstr "%(km)s km as the crow flies, about %(n)s minutes by bicycle (estimate)"

#, python-format
msgid "%(km)s km as the crow flies, about %(n)s minutes by bus and train (estimate)"
msgstr "%(km)s km as the crow flies, about %(n)s minutes by bus and train (estimate)"

#, python-format
msgid "how far the way may be; it is %(way)s"
msgstr "how far the way may be; it is %(way)s"

msgid "hours a week"
msgstr "hours a week"

#, python-format
msgid "%(offered)s hours a week (possible: %(wanted)s)"
msgstr "%(offered)s hours a week (possible: %(wanted)s)"

msgid "working times"
msgstr "working times"

msgid "wage against the need"
msgstr "wage against the need"

#, python-format
msgid "%(offered)s € gross a month, below the need of %(need)s €"
msgstr "%(offered)s € gross a month, below the need of %(need)s €"

#, python-format
msgid "%(offered)s € gross a month, need %(need)s €"
msgstr "%(offered)s € gross a month, need %(need)s €"

#, python-format
msgid "licence %(word)s"
msgstr "licence %(word)s"

#, python-format
msgid "%(low)s to %(high)s"
msgstr "%(low)s to %(high)s"

#, python-format
msgid "up to %(high)s"
msgstr "up to %(high)s"

msgid "insured"
msgstr "insured"

msgid "Started in"
msgstr "Started in"

msgid "insured employment"
msgstr "insured employment"

msgid "other than insured"
msgstr "other than insured"

msgid "Through the proposal"
msgstr "Through the proposal"

msgid "Please say where the client works."
msgstr "Please say where the client works."

msgid "Reason for the end"
msgstr "Reason for the end"

msgid "Insured employment"
msgstr "Insured employment"

msgid "Insured employment with wage subsidy"
msgstr "Insured employment with wage subsidy"

msgid "Apprenticeship"
msgstr "Apprenticeship"

msgid "Self-employment"
msgstr "Self-employment"

msgid "Mini-job"
msgstr "Mini-job"

msgid "Subsidised job under § 16i"
msgstr "Subsidised job under § 16i"

msgid "Work opportunity under § 16d"
msgstr "Work opportunity under § 16d"

msgid "This integration has already been recorded."
msgstr "This integration has already been recorded."

msgid "The limitation must not end before the first day."
msgstr "The limitation must not end before the first day."

msgid "The first day lies before the year 2000; please check the year."
msgstr "The first day lies before the year 2000; please check the year."

msgid "The first day lies more than a year ahead; please check the year."
msgstr "The first day lies more than a year ahead; please check the year."

msgid "End of the contract"
msgstr "End of the contract"

msgid "Ended by the employer"
msgstr "Ended by the employer"

msgid "Ended by the client"
msgstr "Ended by the client"

msgid "Other work"
msgstr "Other work"

msgid "limited until"
msgstr "limited until"

msgid "gross wage a month in euros"
msgstr "gross wage a month in euros"

msgid "integration"
msgstr "integration"

msgid "integrations"
msgstr "integrations"

msgid "Please give the reason for the end."
msgstr "Please give the reason for the end."

msgid "The last day lies more than a year ahead; please check the year."
msgstr "The last day lies more than a year ahead; please check the year."

#, python-format
msgid "Integration recorded: %(kind)s."
msgstr "Integration recorded: %(kind)s."

msgid "End of the work recorded."
msgstr "End of the work recorded."

msgid "Insured"
msgstr "Insured"

msgid "Occupation"
msgstr "Occupation"

msgid "Limited until"
msgstr "Limited until"

msgid "Hours a week"
msgstr "Hours a week"

msgid "Gross wage a month"
msgstr "Gross wage a month"

msgid "Decided in the last two weeks"
msgstr "Decided in the last two weeks"

msgid "Is the client suited for the work?"
msgstr "Is the client suited for the work?"

msgid "Is the work reasonable (§ 10 SGB II)?"
msgstr "Is the work reasonable (§ 10 SGB II)?"

msgid "Is the contract sound (kind, limitation)?"
msgstr "Is the contract sound (kind, limitation)?"

msgid "Do hours and working times fit?"
msgstr "Do hours and working times fit?"

msgid "Does the wage cover the need, or come near to it?"
msgstr "Does the wage cover the need, or come near to it?"

msgid "Is there a good chance of staying?"
msgstr "Is there a good chance of staying?"

msgid "side"
msgstr "side"

msgid "in their words"
msgstr "in their words"

msgid "written down by"
msgstr "written down by"

msgid "seen at"
msgstr "seen at"

msgid "feedback on a proposal"
msgstr "feedback on a proposal"

msgid "feedback on proposals"
msgstr "feedback on proposals"

msgid "all open"
msgstr "all open"

msgid "to be asked how it stands"
msgstr "to be asked how it stands"

msgid "open, with open questions"
msgstr "open, with open questions"

msgid "State of the proposal"
msgstr "State of the proposal"

msgid "Why one more makes sense"
msgstr "Why one more makes sense"

msgid "This vacancy does not exist."
msgstr "This vacancy does not exist."

msgid "Next state"
msgstr "Next state"

msgid "Needed for \"Rejected\" and \"Did not apply\", in the client's words."
msgstr "Needed for \"Rejected\" and \"Did not apply\", in the client's words."

msgid "If it is sent now"
msgstr "If it is sent now"

msgid "A must criterion is not met: why is it proposed all the same?"
msgstr "A must criterion is not met: why is it proposed all the same?"

#, python-format
msgid "Must criterion met: %(word)s?"
msgstr "Must criterion met: %(word)s?"

#, python-format
msgid "According to the profile: %(answer)s"
msgstr "According to the profile: %(answer)s"

msgid "Who says it"
msgstr "Who says it"

msgid "Answer"
msgstr "Answer"

msgid "In their words"
msgstr "In their words"

msgid "taken back at"
msgstr "taken back at"

msgid "taken back by"
msgstr "taken back by"

msgid "step of a proposal"
msgstr "step of a proposal"

msgid "steps of proposals"
msgstr "steps of proposals"

msgid "This state cannot follow the present one."
msgstr "This state cannot follow the present one."

msgid "This vacancy has already been proposed to the client."
msgstr "This vacancy has already been proposed to the client."

msgid "Please give the reason."
msgstr "Please give the reason."

msgid "Please answer the questions of the check first; “unknown” is an answer."
msgstr "Please answer the questions of the check first; “unknown” is an answer."

msgid "Somebody else has changed this proposal in the meantime; please look again."
msgstr "Somebody else has changed this proposal in the meantime; please look again."

msgid "This vacancy is no longer open."
msgstr "This vacancy is no longer open."

#, python-format
msgid "The client already has %(count)s open proposals; please say why one more makes sense."
msgstr "The client already has %(count)s open proposals; please say why one more makes sense."

msgid "state since"
msgstr "state since"

msgid "place among the open ones"
msgstr "place among the open ones"

msgid "why more than five"
msgstr "why more than five"

msgid "must criteria"
msgstr "must criteria"

msgid "must criteria not met"
msgstr "must criteria not met"

msgid "why all the same"
msgstr "why all the same"

msgid "checked at"
msgstr "checked at"

msgid "checked by"
msgstr "checked by"

msgid "notice"
msgstr "notice"

msgid "ask the client on"
msgstr "ask the client on"

msgid "ask the employer on"
msgstr "ask the employer on"

msgid "placement proposal"
msgstr "placement proposal"

msgid "placement proposals"
msgstr "placement proposals"

msgid "More than five open proposals need a reason."
msgstr "More than five open proposals need a reason."

msgid "A must criterion is not met: please say why it is proposed all the same."
msgstr "A must criterion is not met: please say why it is proposed all the same."

msgid "A must criterion is not met: please say why it is proposed."
msgstr "A must criterion is not met: please say why it is proposed."

msgid "There is no change of state that could be taken back."
msgstr "There is no change of state that could be taken back."

msgid "This proposal is no longer open."
msgstr "This proposal is no longer open."

msgid "Noted"
msgstr "Noted"

msgid "Discussed"
msgstr "Discussed"

msgid "Sent to the client"
msgstr "Sent to the client"

msgid "Applied"
msgstr "Applied"

msgid "Invited to an interview"
msgstr "Invited to an interview"

msgid "Interview held"
msgstr "Interview held"

msgid "Trial work"
msgstr "Trial work"

msgid "Accepted"
msgstr "Accepted"

msgid "Rejected"
msgstr "Rejected"

msgid "Did not apply"
msgstr "Did not apply"

msgid "Vacancy filled"
msgstr "Vacancy filled"

msgid "Withdrawn"
msgstr "Withdrawn"

msgid "No feedback"
msgstr "No feedback"

msgid "without notice of legal consequences"
msgstr "without notice of legal consequences"

msgid "with notice of legal consequences"
msgstr "with notice of legal consequences"

msgid "Application made"
msgstr "Application made"

msgid "Invitation to an interview"
msgstr "Invitation to an interview"

msgid "Interview took place"
msgstr "Interview took place"

msgid "Trial work agreed"
msgstr "Trial work agreed"

msgid "Job agreed"
msgstr "Job agreed"

msgid "Application turned down"
msgstr "Application turned down"

msgid "No application"
msgstr "No application"

msgid "Vacancy already filled"
msgstr "Vacancy already filled"

msgid "Not decided yet"
msgstr "Not decided yet"

#, python-format
msgid "Proposal: %(state)s."
msgstr "Proposal: %(state)s."

msgid "Please record the integration now."
msgstr "Please record the integration now."

msgid "Check before sending"
msgstr "Check before sending"

msgid "Check saved."
msgstr "Check saved."

msgid "Record feedback"
msgstr "Record feedback"

msgid "Feedback saved."
msgstr "Feedback saved."

msgid "Taken back; the state before holds again."
msgstr "Taken back; the state before holds again."

msgid "Please say who was asked."
msgstr "Please say who was asked."

#, python-format
msgid "Asked again on %(day)s."
msgstr "Asked again on %(day)s."

msgid "The answer was noted."
msgstr "The answer was noted."

msgid "State since"
msgstr "State since"

msgid "Sent at"
msgstr "Sent at"

msgid "Notice"
msgstr "Notice"

msgid "Open questions"
msgstr "Open questions"

msgid "Proposed by"
msgstr "Proposed by"

msgid "below the minimum wage of"
msgstr "below the minimum wage of"

msgid "Title"
msgstr "Title"

msgid "Requirement level"
msgstr "Requirement level"

msgid "Open"
msgstr "Open"

msgid "Missing"
msgstr "Missing"

msgid "occupation code"
msgstr "occupation code"

msgid "Taken down by"
msgstr "Taken down by"

msgid "A few letters or digits of the code; any other words are kept as they are."
msgstr "A few letters or digits of the code; any other words are kept as they are."

msgid "Gross wage"
msgstr "Gross wage"

msgid "For example 14.60, 2,350 a month, at least 15, or in words."
msgstr "For example 14.60, 2,350 a month, at least 15, or in words."

msgid "Wage per"
msgstr "Wage per"

msgid "as said"
msgstr "as said"

msgid "Open positions"
msgstr "Open positions"

msgid "A vacancy has at least one open position."
msgstr "A vacancy has at least one open position."

msgid "Languages: must"
msgstr "Languages: must"

msgid "Languages: wish"
msgstr "Languages: wish"

msgid "Licences: must"
msgstr "Licences: must"

msgid "Licences: wish"
msgstr "Licences: wish"

msgid "Skills: must"
msgstr "Skills: must"

msgid "Skills: wish"
msgstr "Skills: wish"

msgid "This is another vacancy"
msgstr "This is another vacancy"

msgid "The work"
msgstr "The work"

msgid "Pay and hours"
msgstr "Pay and hours"

msgid "Start and limitation"
msgstr "Start and limitation"

msgid "Requirements"
msgstr "Requirements"

msgid "Please say which employer offers the vacancy."
msgstr "Please say which employer offers the vacancy."

msgid "The limitation must not end before the start."
msgstr "The limitation must not end before the start."

msgid "This employer already has an open vacancy of this title."
msgstr "This employer already has an open vacancy of this title."

msgid "This can be no wage. Please check the amount, or say it in words."
msgstr "This can be no wage. Please check the amount, or say it in words."

msgid "Tasks"
msgstr "Tasks"

#, python-format
msgid "The bundle has to be paid with the minimum wage of %(amount)s euros an hour at least."
msgstr "The bundle has to be paid with the minimum wage of %(amount)s euros an hour at least."

msgid "Helper"
msgstr "Helper"

msgid "Skilled worker"
msgstr "Skilled worker"

msgid "Specialist"
msgstr "Specialist"

msgid "Expert"
msgstr "Expert"

msgid "an hour"
msgstr "an hour"

msgid "a month"
msgstr "a month"

msgid "agreed amount"
msgstr "agreed amount"

msgid "at least"
msgstr "at least"

msgid "by collective agreement"
msgstr "by collective agreement"

msgid "to be agreed"
msgstr "to be agreed"

msgid "unlimited"
msgstr "unlimited"

msgid "limited"
msgstr "limited"

msgid "taken down by a counsellor"
msgstr "taken down by a counsellor"

msgid "list of vacancies"
msgstr "list of vacancies"

msgid "public job search"
msgstr "public job search"

msgid "job posting (schema.org)"
msgstr "job posting (schema.org)"

msgid "requirement level"
msgstr "requirement level"

msgid "description"
msgstr "description"

msgid "carved out of"
msgstr "carved out of"

msgid "start"
msgstr "start"

msgid "at once"
msgstr "at once"

msgid "limitation"
msgstr "limitation"

msgid "limited to months"
msgstr "limited to months"

msgid "gross wage in euros"
msgstr "gross wage in euros"

msgid "per"
msgstr "per"

msgid "kind of wage"
msgstr "kind of wage"

msgid "wage in words"
msgstr "wage in words"

msgid "gross wage an hour in euros"
msgstr "gross wage an hour in euros"

msgid "open positions"
msgstr "open positions"

msgid "number at the source"
msgstr "number at the source"

msgid "fetched on"
msgstr "fetched on"

msgid "last confirmed on"
msgstr "last confirmed on"

msgid "ask again after days"
msgstr "ask again after days"

msgid "ask again on"
msgstr "ask again on"

msgid "vacancies"
msgstr "vacancies"

msgid "Please say whether the wage is for an hour or for a month."
msgstr "Please say whether the wage is for an hour or for a month."

msgid "There is already a vacancy with this number from this source."
msgstr "There is already a vacancy with this number from this source."

msgid "This vacancy is already open."
msgstr "This vacancy is already open."

msgid "must"
msgstr "must"

msgid "requirement"
msgstr "requirement"

msgid "requirements"
msgstr "requirements"

msgid "Occupation code"
msgstr "Occupation code"

msgid "Hours a week, to"
msgstr "Hours a week, to"

msgid "Wage in words"
msgstr "Wage in words"

msgid "Gross wage an hour"
msgstr "Gross wage an hour"

msgid "Start"
msgstr "Start"

msgid "Limitation"
msgstr "Limitation"

msgid "Source"
msgstr "Source"

msgid "Number at the source"
msgstr "Number at the source"

msgid "Last confirmed on"
msgstr "Last confirmed on"

msgid "Take down a vacancy"
msgstr "Take down a vacancy"

msgid "Vacancy taken down."
msgstr "Vacancy taken down."

msgid "Carve out a simpler bundle of tasks"
msgstr "Carve out a simpler bundle of tasks"

msgid "Change vacancy"
msgstr "Change vacancy"

msgid "Vacancy changed."
msgstr "Vacancy changed."

#, python-format
msgid "Vacancy closed: %(state)s."
msgstr "Vacancy closed: %(state)s."

msgid "Vacancy open again."
msgstr "Vacancy open again."

msgid "Vacancy confirmed: still open today."
msgstr "Vacancy confirmed: still open today."

#, python-format
msgid "Please look at these words with the employer; the law on equal treatment may forbid them: %(words)s"
msgstr "Please look at these words with the employer; the law on equal treatment may forbid them: %(words)s"

#, python-format
msgid "The wage lies below the statutory minimum wage of %(amount)s euros an hour."
msgstr "The wage lies below the statutory minimum wage of %(amount)s euros an hour."

msgid "Does the course last more than 120 hours?"
msgstr "Does the course last more than 120 hours?"

msgid "Are course and provider licensed?"
msgstr "Are course and provider licensed?"

msgid "Does it go beyond a short adaptation at the workplace?"
msgstr "Does it go beyond a short adaptation at the workplace?"

msgid "Was the vocational degree obtained at least two years ago, or is there none?"
msgstr "Was the vocational degree obtained at least two years ago, or is there none?"

msgid "Was there no such course within the last two years?"
msgstr "Was there no such course within the last two years?"

msgid "running or planned"
msgstr "running or planned"

msgid "result missing"
msgstr "result missing"

msgid "with a result"
msgstr "with a result"

msgid "Instrument"
msgstr "Instrument"

msgid "The law and its limits on the first day count."
msgstr "The law and its limits on the first day count."

msgid "Percent of the wage"
msgstr "Percent of the wage"

msgid "Only for a wage subsidy."
msgstr "Only for a wage subsidy."

msgid "Please say which employer it is."
msgstr "Please say which employer it is."

msgid "Please answer; “unknown” is an answer."
msgstr "Please answer; “unknown” is an answer."

msgid "What came of it"
msgstr "What came of it"

msgid "On"
msgstr "On"

msgid "In words"
msgstr "In words"

#, python-format
msgid "By the law the step can last until %(day)s at most (%(law)s)."
msgstr "By the law the step can last until %(day)s at most (%(law)s)."

msgid "Taken on"
msgstr "Taken on"

msgid "Goes on in another step"
msgstr "Goes on in another step"

msgid "The employer does not take the client on"
msgstr "The employer does not take the client on"

msgid "The client does not want the job"
msgstr "The client does not want the job"

msgid "Broken off"
msgstr "Broken off"

msgid "Not granted"
msgstr "Not granted"

msgid "This step is on record already."
msgstr "This step is on record already."

msgid "latest possible last day"
msgstr "latest possible last day"

msgid "percent of the wage"
msgstr "percent of the wage"

msgid "check list"
msgstr "check list"

msgid "result on"
msgstr "result on"

msgid "words to the result"
msgstr "words to the result"

msgid "cancelled on"
msgstr "cancelled on"

msgid "step in a company"
msgstr "step in a company"

msgid "steps in companies"
msgstr "steps in companies"

msgid "The step lasts longer than the law allows."
msgstr "The step lasts longer than the law allows."

msgid "This instrument does not hold on the first day."
msgstr "This instrument does not hold on the first day."

#, python-format
msgid "The law allows at most %(most)s percent."
msgstr "The law allows at most %(most)s percent."

#, python-format
msgid "There were %(before)s days at this employer already; together at most %(most)s (%(law)s)."
msgstr "There were %(before)s days at this employer already; together at most %(most)s (%(law)s)."

msgid "The day of the result lies between the first day and today."
msgstr "The day of the result lies between the first day and today."

msgid "This step has a result already, or was cancelled."
msgstr "This step has a result already, or was cancelled."

msgid "Legal basis"
msgstr "Legal basis"

msgid "Cancelled on"
msgstr "Cancelled on"

msgid "Step saved. Its result is asked for on Today once it is over."
msgstr "Step saved. Its result is asked for on Today once it is over."

msgid "Result of the step"
msgstr "Result of the step"

#, python-format
msgid "Result saved: %(result)s."
msgstr "Result saved: %(result)s."

msgid "Change the last day"
msgstr "Change the last day"

msgid "Last day changed."
msgstr "Last day changed."

msgid "The step was cancelled."
msgstr "The step was cancelled."

msgid "This request could not be understood"
msgstr "This request could not be understood"

msgid "The address or the form was incomplete. Go back and try again; what you typed is still there."
msgstr "The address or the form was incomplete. Go back and try again; what you typed is still there."

msgid "To the first page"
msgstr "To the first page"

msgid "This is not open to you"
msgstr "This is not open to you"

msgid "Your role does not include this. If you need it for your work, please turn to your administrator."
msgstr "Your role does not include this. If you need it for your work, please turn to your administrator."

msgid "This page had expired"
msgstr "This page had expired"

msgid "You have logged in or out in another window, or the page was open for too long. Go back, reload the page and save again; copy longer texts before."
msgstr "You have logged in or out in another window, or the page was open for too long. Go back, reload the page and save again; copy longer texts before."

msgid "Page not found"
msgstr "Page not found"

msgid "There is nothing at this address, or it is not yours to see."
msgstr "There is nothing at this address, or it is not yours to see."

msgid "Too many attempts"
msgstr "Too many attempts"

msgid "For safety this is closed for some minutes. Please wait and try again."
msgstr "For safety this is closed for some minutes. Please wait and try again."

msgid "Something went wrong"
msgstr "Something went wrong"

msgid "The error has been recorded. Please try again; if it happens once more, tell your administrator when it was and what you did."
msgstr "The error has been recorded. Please try again; if it happens once more, tell your administrator when it was and what you did."

msgid "Account closed"
msgstr "Account closed"

msgid "This account is closed"
msgstr "This account is closed"

msgid "Please turn to your administrator."
msgstr "Please turn to your administrator."

msgid "Log in"
msgstr "Log in"

msgid "For the staff of the job centre."
msgstr "For the staff of the job centre."

msgid "Demo"
msgstr "Demo"

msgid "Invented people, nothing real. Each has the password <code>demo</code>."
msgstr "Invented people, nothing real. Each has the password <code>demo</code>."

msgid "Mails sent in the demo"
msgstr "Mails sent in the demo"

msgid "Log out"
msgstr "Log out"

msgid "Do you want to log out?"
msgstr "Do you want to log out?"

msgid "Cancel"
msgstr "Cancel"

msgid "You are logged out."
msgstr "You are logged out."

msgid "Password changed."
msgstr "Password changed."

msgid "Password set."
msgstr "Password set."

msgid "Change password"
msgstr "Change password"

msgid "Settings"
msgstr "Settings"

msgid "Set a password"
msgstr "Set a password"

msgid "Jobcenter"
msgstr "Jobcenter"

msgid "Jobcenter: administration"
msgstr "Jobcenter: administration"

msgid "Home"
msgstr "Home"

msgid "Export"
msgstr "Export"

msgid "Download"
msgstr "Download"

msgid "Choose a text to look at it, to try it out or to write its next version. Mails that have left keep the text they were sent with."
msgstr "Choose a text to look at it, to try it out or to write its next version. Mails that have left keep the text they were sent with."

msgid "In force today"
msgstr "In force today"

msgid "own text"
msgstr "own text"

msgid "built-in text"
msgstr "built-in text"

#, python-format
msgid "another from %(day)s"
msgstr "another from %(day)s"

msgid "The same in:"
msgstr "The same in:"

msgid "New version"
msgstr "New version"

msgid "Begin with the built-in text"
msgstr "Begin with the built-in text"

msgid "Placeholders"
msgstr "Placeholders"

msgid "needed"
msgstr "needed"

msgid "A line whose placeholder has nothing to say is left out. The subject is the same for all mails. No names, no purpose, no office: a mail may be read by others."
msgstr "A line whose placeholder has nothing to say is left out. The subject is the same for all mails. No names, no purpose, no office: a mail may be read by others."

msgid "Save version"
msgstr "Save version"

msgid "Look at it"
msgstr "Look at it"

msgid "Send a trial mail to me"
msgstr "Send a trial mail to me"

msgid "As an invented client would get it"
msgstr "As an invented client would get it"

msgid "What was typed cannot be mailed like this; below is the text in force today."
msgstr "What was typed cannot be mailed like this; below is the text in force today."

msgid "Subject"
msgstr "Subject"

msgid "HTML version of the mail"
msgstr "HTML version of the mail"

msgid "Text version of the mail"
msgstr "Text version of the mail"

msgid "Versions"
msgstr "Versions"

msgid "Written by"
msgstr "Written by"

msgid "Written at"
msgstr "Written at"

msgid "Actions"
msgstr "Actions"

msgid "in force today"
msgstr "in force today"

msgid "Skip to content"
msgstr "Skip to content"

msgid "That did not work. What you typed is still here; please try again."
msgstr "That did not work. What you typed is still here; please try again."

msgid "Calendar"
msgstr "Calendar"

msgid "As a list"
msgstr "As a list"

msgid "Working time"
msgstr "Working time"

msgid "Calendar feed"
msgstr "Calendar feed"

msgid "Back"
msgstr "Back"

msgid "Your own appointments in a calendar program of your choice: a month back, a year ahead, read only."
msgstr "Your own appointments in a calendar program of your choice: a month back, a year ahead, read only."

msgid "Your address"
msgstr "Your address"

msgid "It is shown only now. Whoever has it can read your calendar: treat it like a password. A former address no longer works."
msgstr "It is shown only now. Whoever has it can read your calendar: treat it like a password. A former address no longer works."

msgid "You have an address"
msgstr "You have an address"

#, python-format
msgid "since %(moment)s"
msgstr "since %(moment)s"

#, python-format
msgid "with clients' names: %(reason)s"
msgstr "with clients' names: %(reason)s"

msgid "without clients' names"
msgstr "without clients' names"

msgid "Make the address void"
msgstr "Make the address void"

msgid "Make a new address"
msgstr "Make a new address"

msgid "Make an address"
msgstr "Make an address"

msgid "Calendar file"
msgstr "Calendar file"

msgid "Free times"
msgstr "Free times"

#, python-format
msgid "Free times for %(name)s"
msgstr "Free times for %(name)s"

msgid "A time is booked with one click. The client's own times, the month's places, working hours and absences are already considered."
msgstr "A time is booked with one click. The client's own times, the month's places, working hours and absences are already considered."

msgid "The client's times"
msgstr "The client's times"

msgid "Wait for an earlier time"
msgstr "Wait for an earlier time"

#, python-format
msgid "%(n)s free time in four weeks"
msgid_plural "%(n)s free times in four weeks"
msgstr[0] "%(n)s free time in four weeks"
msgstr[1] "%(n)s free times in four weeks"

#, python-format
msgid "%(n)s min"
msgstr "%(n)s min"

msgid "No free time: the month's places are used up, or nobody is free. Try another day, a shorter talk or a colleague."
msgstr "No free time: the month's places are used up, or nobody is free. Try another day, a shorter talk or a colleague."

msgid "Choose a time myself"
msgstr "Choose a time myself"

#, python-format
msgid "%(n)s past appointment without an outcome"
msgid_plural "%(n)s past appointments without an outcome"
msgstr[0] "%(n)s past appointment without an outcome"
msgstr[1] "%(n)s past appointments without an outcome"

msgid "l, j F"
msgstr "l, j F"

msgid "public holiday"
msgstr "public holiday"

msgid "No appointments."
msgstr "No appointments."

msgid "No appointments on this day."
msgstr "No appointments on this day."

msgid "Who is due for a contact?"
msgstr "Who is due for a contact?"

msgid "Every past appointment has its outcome."
msgstr "Every past appointment has its outcome."

msgid "Appointments of today"
msgstr "Appointments of today"

msgid "j M"
msgstr "j M"

msgid "j M Y"
msgstr "j M Y"

msgid "Day, week or month"
msgstr "Day, week or month"

msgid "Earlier"
msgstr "Earlier"

msgid "Today"
msgstr "Today"

msgid "Later"
msgstr "Later"

msgid "Shown"
msgstr "Shown"

msgid "Week"
msgstr "Week"

#, python-format
msgid "%(first)s to %(last)s"
msgstr "%(first)s to %(last)s"

msgid "Show"
msgstr "Show"

msgid "Keep it"
msgstr "Keep it"

msgid "Became free, and somebody waits"
msgstr "Became free, and somebody waits"

msgid "Waiting list"
msgstr "Waiting list"

#, python-format
msgid "Give to %(name)s"
msgstr "Give to %(name)s"

msgid "D, j M"
msgstr "D, j M"

msgid "Behind this appointment stands a summons, whose letter names the day and the time. If it has been sent, nothing changes for the client by this: withdraw the summons and send a new one."
msgstr "Behind this appointment stands a summons, whose letter names the day and the time. If it has been sent, nothing changes for the client by this: withdraw the summons and send a new one."

msgid "To the summons"
msgstr "To the summons"

msgid "Ways on"
msgstr "Ways on"

msgid "Call now and log it"
msgstr "Call now and log it"

msgid "Offer a new date"
msgstr "Offer a new date"

msgid "Formal way: summons"
msgstr "Formal way: summons"

msgid "Nothing follows by itself. Where somebody let an invitation pass without an important reason, the responsible unit can examine an obligation in writing (SGB II section 15a)."
msgstr "Nothing follows by itself. Where somebody let an invitation pass without an important reason, the responsible unit can examine an obligation in writing (SGB II section 15a)."

#, python-format
msgid "Decided %(moment)s by %(name)s."
msgstr "Decided %(moment)s by %(name)s."

msgctxt "leave a form"
msgid "Cancel"
msgstr "Cancel"

msgid "Agreed so far:"
msgstr "Agreed so far:"

msgid "Entries by counsellor and day"
msgstr "Entries by counsellor and day"

msgid "Entries in the calendar by counsellor and day; absences, holidays and free days in words"
msgstr "Entries in the calendar by counsellor and day; absences, holidays and free days in words"

msgid "Sum"
msgstr "Sum"

msgid "Striped: away (first letter of the kind) or not a working day; shaded heading: weekend or public holiday."
msgstr "Striped: away (first letter of the kind) or not a working day; shaded heading: weekend or public holiday."

msgid "Day or week"
msgstr "Day or week"

#, python-format
msgid "%(n)s appointment"
msgid_plural "%(n)s appointments"
msgstr[0] "%(n)s appointment"
msgstr[1] "%(n)s appointments"

msgid "Booked anyway:"
msgstr "Booked anyway:"

#, python-format
msgid "Together with %(name)s"
msgstr "Together with %(name)s"

#, python-format
msgid "The client says: “%(words)s”"
msgstr "The client says: “%(words)s”"

#, python-format
msgid "for %(name)s"
msgstr "for %(name)s"

msgid "Undo"
msgstr "Undo"

msgid "What next?"
msgstr "What next?"

msgctxt "an appointment"
msgid "Cancel"
msgstr "Cancel"

#, python-format
msgid "important reason: %(reason)s"
msgstr "important reason: %(reason)s"

msgid "in time"
msgstr "in time"

msgid "at short notice"
msgstr "at short notice"

msgid "Yes, at this time all the same"
msgstr "Yes, at this time all the same"

msgid "Joint talk, room"
msgstr "Joint talk, room"

msgid "First talk by way of exception not in person"
msgstr "First talk by way of exception not in person"

msgid "All free times"
msgstr "All free times"

#, python-format
msgid "Booked %(moment)s"
msgstr "Booked %(moment)s"

msgid "by the client"
msgstr "by the client"

#, python-format
msgid "Undone %(moment)s"
msgstr "Undone %(moment)s"

#, python-format
msgid "Moved from %(old)s to %(new)s, %(moment)s"
msgstr "Moved from %(old)s to %(new)s, %(moment)s"

msgid "the client is not mailed of it, by decision"
msgstr "the client is not mailed of it, by decision"

#, python-format
msgid "Cancelled %(moment)s"
msgstr "Cancelled %(moment)s"

msgid "Clients who would like to come earlier. When an appointment is cancelled or moved, its time is offered here and on the Today page."
msgstr "Clients who would like to come earlier. When an appointment is cancelled or moved, its time is offered here and on the Today page."

msgid "any kind"
msgstr "any kind"

#, python-format
msgid "from %(day)s"
msgstr "from %(day)s"

#, python-format
msgid "until %(day)s"
msgstr "until %(day)s"

#, python-format
msgid "waiting since %(moment)s"
msgstr "waiting since %(moment)s"

msgid "Change"
msgstr "Change"

msgid "Take off the list"
msgstr "Take off the list"

msgid "Nobody waits. Put a client on the list from an appointment or from the list of free times."
msgstr "Nobody waits. Put a client on the list from an appointment or from the list of free times."

msgid "Your appointment"
msgstr "Your appointment"

msgid "Please get in touch with us"
msgstr "Please get in touch with us"

msgid "You have confirmed this appointment. Thank you."
msgstr "You have confirmed this appointment. Thank you."

msgid "Yes, that suits me"
msgstr "Yes, that suits me"

msgid "Yes, I will come"
msgstr "Yes, I will come"

msgid "Choose another time"
msgstr "Choose another time"

msgid "Cancel the appointment"
msgstr "Cancel the appointment"

msgid "This appointment cannot be changed here. If you cannot come, please call us."
msgstr "This appointment cannot be changed here. If you cannot come, please call us."

msgid "The appointment is so soon that it can no longer be changed here."
msgstr "The appointment is so soon that it can no longer be changed here."

msgid "If you cannot keep the appointment, please call us:"
msgstr "If you cannot keep the appointment, please call us:"

msgid "You can choose an appointment here, or we call you."
msgstr "You can choose an appointment here, or we call you."

msgid "Choose an appointment"
msgstr "Choose an appointment"

msgid "Please call me"
msgstr "Please call me"

msgid "Please wait a little"
msgstr "Please wait a little"

msgid "This link was used very often just now. Please try again in ten minutes."
msgstr "This link was used very often just now. Please try again in ten minutes."

msgid "Cancel the appointment?"
msgstr "Cancel the appointment?"

msgid "If only the time does not suit you, please choose another one."
msgstr "If only the time does not suit you, please choose another one."

msgid "Yes, cancel the appointment"
msgstr "Yes, cancel the appointment"

msgid "This link has ended"
msgstr "This link has ended"

msgid "It belongs to an older message and can no longer be used."
msgstr "It belongs to an older message and can no longer be used."

msgid "This has changed in the meantime. Please look once more."
msgstr "This has changed in the meantime. Please look once more."

#, python-format
msgid "You have cancelled the appointment on %(day)s at %(time)s."
msgstr "You have cancelled the appointment on %(day)s at %(time)s."

#, python-format
msgid "We had to cancel the appointment on %(day)s at %(time)s."
msgstr "We had to cancel the appointment on %(day)s at %(time)s."

#, python-format
msgid "The appointment on %(day)s at %(time)s is over."
msgstr "The appointment on %(day)s at %(time)s is over."

msgid "The appointment has been moved. This is the new time:"
msgstr "The appointment has been moved. This is the new time:"

msgid "We will call you."
msgstr "We will call you."

msgid "Please call us if you have a question:"
msgstr "Please call us if you have a question:"

msgid "No more e-mails?"
msgstr "No more e-mails?"

msgid "You get no more e-mails from us"
msgstr "You get no more e-mails from us"

msgid "Then we send you letters by post instead. Your appointments stay as they are."
msgstr "Then we send you letters by post instead. Your appointments stay as they are."

msgid "Send me no more e-mails"
msgstr "Send me no more e-mails"

msgid "We send you letters by post instead. Your appointments stay as they are."
msgstr "We send you letters by post instead. Your appointments stay as they are."

msgid "Was that a mistake?"
msgstr "Was that a mistake?"

msgid "Send me e-mails again"
msgstr "Send me e-mails again"

msgid "This time is no longer free. Please choose another one."
msgstr "This time is no longer free. Please choose another one."

msgid "Your appointment so far:"
msgstr "Your appointment so far:"

msgid "Please choose a day and then a time. It is booked at once."
msgstr "Please choose a day and then a time. It is booked at once."

msgid "There is no free time in the next four weeks. Please call us."
msgstr "There is no free time in the next four weeks. Please call us."

msgid "There is nothing here"
msgstr "There is nothing here"

msgid "Perhaps the link was not copied completely. Please open it once more from the message you got."
msgstr "Perhaps the link was not copied completely. Please open it once more from the message you got."

msgid "Already on file:"
msgstr "Already on file:"

msgid "This is another person"
msgstr "This is another person"

msgid "Profile"
msgstr "Profile"

msgctxt "profile"
msgid "Change"
msgstr "Change"

msgid "Brings along"
msgstr "Brings along"

#, python-format
msgid "%(low)s to %(high)s hours"
msgstr "%(low)s to %(high)s hours"

msgid "hours unknown"
msgstr "hours unknown"

msgid "Way to work"
msgstr "Way to work"

#, python-format
msgid "up to %(km)s km"
msgstr "up to %(km)s km"

#, python-format
msgid "up to %(n)s minutes"
msgstr "up to %(n)s minutes"

msgid "with a vehicle"
msgstr "with a vehicle"

msgid "Nobody has asked yet."
msgstr "Nobody has asked yet."

msgid "Fill in the profile"
msgstr "Fill in the profile"

msgid "Please tell the client before you record the wish:"
msgstr "Please tell the client before you record the wish:"

msgid "Reminders and invitations then come by ordinary e-mail, which is not encrypted: date, time, place and our telephone number, nothing else."
msgstr "Reminders and invitations then come by ordinary e-mail, which is not encrypted: date, time, place and our telephone number, nothing else."

msgid "Nobody has to wish for this. Without it letters come by post, and there is no disadvantage."
msgstr "Nobody has to wish for this. Without it letters come by post, and there is no disadvantage."

msgid "The wish can be withdrawn at any time: by telephone, in person, or by the link in each e-mail."
msgstr "The wish can be withdrawn at any time: by telephone, in person, or by the link in each e-mail."

msgid "Everything may stay empty; what is empty counts as unknown."
msgstr "Everything may stay empty; what is empty counts as unknown."

#, python-format
msgid "Log a contact with %(name)s"
msgstr "Log a contact with %(name)s"

msgid "Log a contact"
msgstr "Log a contact"

msgid "Topics, other time"
msgstr "Topics, other time"

msgid "Save contact"
msgstr "Save contact"

#, python-format
msgid "Cover for %(name)s"
msgstr "Cover for %(name)s"

msgid "Absences"
msgstr "Absences"

#, python-format
msgid "covered by %(name)s"
msgstr "covered by %(name)s"

msgid "nobody covers"
msgstr "nobody covers"

msgid "Nobody covers: please name a deputy first, who then sees the clients' pages."
msgstr "Nobody covers: please name a deputy first, who then sees the clients' pages."

msgid "Name a deputy"
msgstr "Name a deputy"

msgid "Not changed"
msgstr "Not changed"

msgid "Workshop sessions: done"
msgstr "Workshop sessions: done"

msgid "Please telephone"
msgstr "Please telephone"

msgid "Propose for all"
msgstr "Propose for all"

msgid "Propose for all:"
msgstr "Propose for all:"

msgid "a deputy at the same time"
msgstr "a deputy at the same time"

msgid "a new date"
msgstr "a new date"

msgid "the telephone"
msgstr "the telephone"

msgid "Until the end of the absence"
msgstr "Until the end of the absence"

msgid "Appointments of these days"
msgstr "Appointments of these days"

msgid "What happens"
msgstr "What happens"

msgid "What the client learns"
msgstr "What the client learns"

msgid "takes part"
msgstr "takes part"

msgid "Tell the clients?"
msgstr "Tell the clients?"

msgid "Yes, by e-mail where the time changes or the talk is cancelled"
msgstr "Yes, by e-mail where the time changes or the talk is cancelled"

msgid "No mails; they are telephoned"
msgstr "No mails; they are telephoned"

msgid "Mails leave after a minute, so a slip can be undone at the appointment. Each appointment is changed on its own: where somebody was quicker, that one is reported and the others are done."
msgstr "Mails leave after a minute, so a slip can be undone at the appointment. Each appointment is changed on its own: where somebody was quicker, that one is reported and the others are done."

#, python-format
msgid "Carry out for %(n)s appointment"
msgid_plural "Carry out for %(n)s appointments"
msgstr[0] "Carry out for %(n)s appointment"
msgstr[1] "Carry out for %(n)s appointments"

msgid "Carry out"
msgstr "Carry out"

msgid "No appointment of these days is left with the absent colleague."
msgstr "No appointment of these days is left with the absent colleague."

msgid "Work without anybody"
msgstr "Work without anybody"

#, python-format
msgid "What happens with the appointment of %(name)s"
msgstr "What happens with the appointment of %(name)s"

#, python-format
msgid "together with %(name)s"
msgstr "together with %(name)s"

msgid "still to be held today"
msgstr "still to be held today"

msgid "still stand with somebody who no longer works here"
msgstr "still stand with somebody who no longer works here"

#, python-format
msgid "%(n)s time"
msgid_plural "%(n)s times"
msgstr[0] "%(n)s time"
msgstr[1] "%(n)s times"

msgid "became free, and somebody waits"
msgstr "became free, and somebody waits"

msgid "Workshop sessions"
msgstr "Workshop sessions"

msgid "Workshop sessions of these days"
msgstr "Workshop sessions of these days"

#, python-format
msgid "What happens with the session of %(name)s"
msgstr "What happens with the session of %(name)s"

msgid "Another team runs this workshop; please tell its contact person."
msgstr "Another team runs this workshop; please tell its contact person."

msgid "nothing changes"
msgstr "nothing changes"

#, python-format
msgid "mail %(when)s"
msgstr "mail %(when)s"

msgid "no mail: please telephone"
msgstr "no mail: please telephone"

#, python-format
msgid "reminder as always, %(when)s"
msgstr "reminder as always, %(when)s"

#, python-format
msgid "no mail: %(why)s"
msgstr "no mail: %(why)s"

msgid "no mail: has not been told of it by e-mail"
msgstr "no mail: has not been told of it by e-mail"

msgid "knows this time; please say that it is a call"
msgstr "knows this time; please say that it is a call"

msgid "knows this time"
msgstr "knows this time"

msgid "The mail as the client reads it"
msgstr "The mail as the client reads it"

#, python-format
msgid "until %(until)s, %(room)s"
msgstr "until %(until)s, %(room)s"

#, python-format
msgid "attendance of %(day)s is missing"
msgstr "attendance of %(day)s is missing"

msgid "Record attendance"
msgstr "Record attendance"

#, python-format
msgid "%(name)s ended %(day)s: what came of it?"
msgstr "%(name)s ended %(day)s: what came of it?"

msgid "Record exit"
msgstr "Record exit"

msgid "What would stand on the Today of colleagues who are away without a deputy who is there, or who have left. Nobody else sees it on Today."
msgstr "What would stand on the Today of colleagues who are away without a deputy who is there, or who have left. Nobody else sees it on Today."

#, python-format
msgid "Deputy for %(name)s"
msgstr "Deputy for %(name)s"

msgid "Give to this deputy"
msgstr "Give to this deputy"

msgid "Clients to hand over"
msgstr "Clients to hand over"

#, python-format
msgid "Show all %(n)s"
msgstr "Show all %(n)s"

msgid "Nothing lies about: everybody who is away is covered."
msgstr "Nothing lies about: everybody who is away is covered."

msgid "Clients"
msgstr "Clients"

#, python-format
msgid "%(n)s of %(capacity)s places"
msgstr "%(n)s of %(capacity)s places"

#, python-format
msgid "%(n)s client of an absent colleague"
msgid_plural "%(n)s clients of absent colleagues"
msgstr[0] "%(n)s client of an absent colleague"
msgstr[1] "%(n)s clients of absent colleagues"

#, python-format
msgid "%(n)s client"
msgid_plural "%(n)s clients"
msgstr[0] "%(n)s client"
msgstr[1] "%(n)s clients"

msgid "Import a list"
msgstr "Import a list"

msgid "Quick filters"
msgstr "Quick filters"

msgid "All"
msgstr "All"

msgid "Due for a contact"
msgstr "Due for a contact"

msgid "No next step"
msgstr "No next step"

msgid "Nobody is written exactly like this. Similar names:"
msgstr "Nobody is written exactly like this. Similar names:"

msgid "No client fits these filters."
msgstr "No client fits these filters."

msgid "Show all clients"
msgstr "Show all clients"

msgid "date of birth unknown"
msgstr "date of birth unknown"

msgid "no client number yet"
msgstr "no client number yet"

#, python-format
msgid "Target occupation: %(goal)s"
msgstr "Target occupation: %(goal)s"

msgid "Book an appointment"
msgstr "Book an appointment"

msgid "Next free time"
msgstr "Next free time"

msgid "More"
msgstr "More"

msgid "Change details"
msgstr "Change details"

msgid "Record wish for e-mail"
msgstr "Record wish for e-mail"

msgid "Times without room for talks"
msgstr "Times without room for talks"

msgid "Write a letter"
msgstr "Write a letter"

msgid "Draw up a summons"
msgstr "Draw up a summons"

msgid "Pause the rhythm"
msgstr "Pause the rhythm"

msgid "Assign counsellor"
msgstr "Assign counsellor"

msgid "At a glance"
msgstr "At a glance"

#, python-format
msgid "Care ended %(day)s: %(reason)s."
msgstr "Care ended %(day)s: %(reason)s."

msgid "No reminders by e-mail: the client's wish is not recorded."
msgstr "No reminders by e-mail: the client's wish is not recorded."

msgid "This month"
msgstr "This month"

#, python-format
msgid "%(n)s attempt this month"
msgid_plural "%(n)s attempts this month"
msgstr[0] "%(n)s attempt this month"
msgstr[1] "%(n)s attempts this month"

msgid "Appointments ahead"
msgstr "Appointments ahead"

msgid "Mails"
msgstr "Mails"

msgid "Nothing booked."
msgstr "Nothing booked."

msgid "Log"
msgstr "Log"

msgid "Counsellors so far"
msgstr "Counsellors so far"

msgid "beyond the capacity"
msgstr "beyond the capacity"

msgid "Nobody yet."
msgstr "Nobody yet."

msgid "Next steps"
msgstr "Next steps"

msgid "to be done by the client"
msgstr "to be done by the client"

#, python-format
msgid "to be done by %(name)s"
msgstr "to be done by %(name)s"

msgid "No next step agreed. Log a contact and agree one."
msgstr "No next step agreed. Log a contact and agree one."

msgid "How to reach"
msgstr "How to reach"

#, python-format
msgid "wished, %(how)s, %(day)s"
msgstr "wished, %(how)s, %(day)s"

msgid "No longer wished"
msgstr "No longer wished"

msgid "Wishes so far"
msgstr "Wishes so far"

msgid "Prefers"
msgstr "Prefers"

msgid "Remark"
msgstr "Remark"

msgid "Timeline"
msgstr "Timeline"

msgid "Everything"
msgstr "Everything"

msgid "Contacts"
msgstr "Contacts"

msgid "Reminders"
msgstr "Reminders"

msgid "Answers by link"
msgstr "Answers by link"

msgid "Incoming mails"
msgstr "Incoming mails"

msgid "Letters"
msgstr "Letters"

msgid "Summonses"
msgstr "Summonses"

msgid "Search the notes"
msgstr "Search the notes"

msgid "Record the outcome"
msgstr "Record the outcome"

#, python-format
msgid "posted %(day)s, %(name)s"
msgstr "posted %(day)s, %(name)s"

msgid "By the link in the mail"
msgstr "By the link in the mail"

msgid "Mail"
msgstr "Mail"

msgid "Read the mail"
msgstr "Read the mail"

msgid "Nothing found."
msgstr "Nothing found."

msgid "Nothing yet. Log the first contact."
msgstr "Nothing yet. Log the first contact."

msgid "Older entries"
msgstr "Older entries"

#, python-format
msgid "%(n)s appointment still to come"
msgid_plural "%(n)s appointments still to come"
msgstr[0] "%(n)s appointment still to come"
msgstr[1] "%(n)s appointments still to come"

#, python-format
msgid "%(n)s client due for a contact"
msgid_plural "%(n)s clients due for a contact"
msgstr[0] "%(n)s client due for a contact"
msgstr[1] "%(n)s clients due for a contact"

#, python-format
msgid "%(day)s: %(n)s appointment"
msgid_plural "%(day)s: %(n)s appointments"
msgstr[0] "%(day)s: %(n)s appointment"
msgstr[1] "%(day)s: %(n)s appointments"

msgid "Today's appointments"
msgstr "Today's appointments"

msgid "No appointments today."
msgstr "No appointments today."

msgid "Needs you"
msgstr "Needs you"

msgid "worst first"
msgstr "worst first"

#, python-format
msgid "All done. %(day)s there is %(n)s appointment."
msgid_plural "All done. %(day)s there are %(n)s appointments."
msgstr[0] "All done. %(day)s there is %(n)s appointment."
msgstr[1] "All done. %(day)s there are %(n)s appointments."

msgid "No clients are assigned to you yet. Your team lead admits and assigns clients."
msgstr "No clients are assigned to you yet. Your team lead admits and assigns clients."

msgid "Mail that cannot be assigned"
msgstr "Mail that cannot be assigned"

#, python-format
msgid "Received %(when)s. It names no mail of ours; who it is from has to be read from its words."
msgstr "Received %(when)s. It names no mail of ours; who it is from has to be read from its words."

msgid "Attachments are not kept"
msgstr "Attachments are not kept"

msgid "What came back on mails to clients: answers, returned mails, automatic notes, and what came of them."
msgstr "What came back on mails to clients: answers, returned mails, automatic notes, and what came of them."

msgid "Action"
msgstr "Action"

msgid "not known"
msgstr "not known"

msgid "Read and assign"
msgstr "Read and assign"

msgid "No mail fits these filters. Answers of clients and returned mails appear here by themselves."
msgstr "No mail fits these filters. Answers of clients and returned mails appear here by themselves."

msgid "The text was deleted when its time was over."
msgstr "The text was deleted when its time was over."

msgid "Mark as settled"
msgstr "Mark as settled"

msgid "For whoever has no e-mail, or does not wish for it. Set for a window envelope; nothing on the outside names the office."
msgstr "For whoever has no e-mail, or does not wish for it. Set for a window envelope; nothing on the outside names the office."

msgid "Open the PDF"
msgstr "Open the PDF"

msgid "There is nothing more to write about this appointment: it is over, or its outcome is recorded."
msgstr "There is nothing more to write about this appointment: it is over, or its outcome is recorded."

msgid "Printed and posted?"
msgstr "Printed and posted?"

msgid "Letters on record"
msgstr "Letters on record"

msgid "What the letter says"
msgstr "What the letter says"

msgid "Occupations"
msgstr "Occupations"

msgid "Classification of occupations (KldB 2010)"
msgstr "Classification of occupations (KldB 2010)"

msgid "Occupation or code"
msgstr "Occupation or code"

msgid "Search"
msgstr "Search"

msgid "Also called"
msgstr "Also called"

msgid "Code"
msgstr "Code"

msgid "No occupation of the list fits. Any other words may be entered all the same."
msgstr "No occupation of the list fits. Any other words may be entered all the same."

msgid "Mails about an appointment"
msgstr "Mails about an appointment"

msgid "What was mailed to clients, what is planned, what was not sent and why."
msgstr "What was mailed to clients, what is planned, what was not sent and why."

msgid "When and why"
msgstr "When and why"

msgid "No mail fits these filters. Reminders are planned by themselves, two days before an appointment."
msgstr "No mail fits these filters. Reminders are planned by themselves, two days before an appointment."

msgid "What the client received"
msgstr "What the client received"

msgid "The wording of this mail was not kept."
msgstr "The wording of this mail was not kept."

#, python-format
msgid "Mail to %(address)s came back: the address does not exist, and nothing more is sent to it. Please ask the client for the address."
msgstr "Mail to %(address)s came back: the address does not exist, and nothing more is sent to it. Please ask the client for the address."

msgid "Enter another address"
msgstr "Enter another address"

msgid "This address works after all"
msgstr "This address works after all"

#, python-format
msgid "No mails until %(day)s: %(reason)s"
msgstr "No mails until %(day)s: %(reason)s"

msgid "Let mails go out again"
msgstr "Let mails go out again"

msgid "No mails yet."
msgstr "No mails yet."

msgctxt "appointment"
msgid "Cancelled"
msgstr "Cancelled"

#, python-format
msgid "undone %(moment)s"
msgstr "undone %(moment)s"

#, python-format
msgid "moved %(moment)s"
msgstr "moved %(moment)s"

msgid "not mailed of it, by decision"
msgstr "not mailed of it, by decision"

msgid "No mail about this time."
msgstr "No mail about this time."

msgid "Send a reminder now"
msgstr "Send a reminder now"

#, python-format
msgid "No reminder can be sent: %(why)s."
msgstr "No reminder can be sent: %(why)s."

msgctxt "of a mail"
msgid "To"
msgstr "To"

msgid "Attached"
msgstr "Attached"

msgid "calendar entry"
msgstr "calendar entry"

#, python-format
msgid "came back %(moment)s"
msgstr "came back %(moment)s"

msgid "Another mail was sent in its stead."
msgstr "Another mail was sent in its stead."

#, python-format
msgid "Asked for by %(name)s."
msgstr "Asked for by %(name)s."

#, python-format
msgid "Cannot be sent now: %(why)s."
msgstr "Cannot be sent now: %(why)s."

msgid "Send now"
msgstr "Send now"

msgid "Send again"
msgstr "Send again"

msgid "Stop"
msgstr "Stop"

msgid "Yes, by telephone: remind me on Today"
msgstr "Yes, by telephone: remind me on Today"

msgid "Yes, by e-mail"
msgstr "Yes, by e-mail"

msgid "No, I tell the client myself"
msgstr "No, I tell the client myself"

msgid "No mail will be sent to the client. That you decided so is kept."
msgstr "No mail will be sent to the client. That you decided so is kept."

msgid "Nothing will stand on Today. That you decided so is kept."
msgstr "Nothing will stand on Today. That you decided so is kept."

msgid "No mail will be sent: the client already knows this time by e-mail, and no time is mailed twice. That the client is to be told of the other place or person by telephone will stand on Today."
msgstr "No mail will be sent: the client already knows this time by e-mail, and no time is mailed twice. That the client is to be told of the other place or person by telephone will stand on Today."

msgid "No mail about the move. That you decided so is kept."
msgstr "No mail about the move. That you decided so is kept."

#, python-format
msgid "The client is reminded by e-mail: %(moment)s."
msgstr "The client is reminded by e-mail: %(moment)s."

msgid "No mail will be sent to the client:"
msgstr "No mail will be sent to the client:"

msgid "Record the wish for e-mail"
msgstr "Record the wish for e-mail"

msgid "Enter an address"
msgstr "Enter an address"

#, python-format
msgid "The client is told of the cancellation by e-mail: %(moment)s."
msgstr "The client is told of the cancellation by e-mail: %(moment)s."

#, python-format
msgid "The client is told of the new time by e-mail: %(moment)s."
msgstr "The client is told of the new time by e-mail: %(moment)s."

#, python-format
msgid "For %(n)s seconds it can be undone."
msgstr "For %(n)s seconds it can be undone."

msgid "No mail will be sent: the client has not been told of this appointment by e-mail."
msgstr "No mail will be sent: the client has not been told of this appointment by e-mail."

msgid "No mail will be sent: the client already knows this time by e-mail."
msgstr "No mail will be sent: the client already knows this time by e-mail."

#, python-format
msgid "attempt %(n)s failed (%(error)s), next %(moment)s"
msgstr "attempt %(n)s failed (%(error)s), next %(moment)s"

#, python-format
msgid "goes out %(moment)s"
msgstr "goes out %(moment)s"

msgid "Free times are offered around school, work, courses and care, with the way there and back."
msgstr "Free times are offered around school, work, courses and care, with the way there and back."

msgid "Every week"
msgstr "Every week"

#, python-format
msgid "%(n)s min one way"
msgstr "%(n)s min one way"

#, python-format
msgid "Remove %(day)s, %(what)s"
msgstr "Remove %(day)s, %(what)s"

msgid "Remove"
msgstr "Remove"

msgid "Nothing written down: any time within the working hours is offered."
msgstr "Nothing written down: any time within the working hours is offered."

msgid "Change a day"
msgstr "Change a day"

#, python-format
msgid "A single day of %(name)s"
msgstr "A single day of %(name)s"

#, python-format
msgid "Working time of %(name)s"
msgstr "Working time of %(name)s"

msgid "Free times are offered within these hours; a gap between two hours is a break."
msgstr "Free times are offered within these hours; a gap between two hours is a break."

msgid "Plans so far, valid from:"
msgstr "Plans so far, valid from:"

msgid "Single days"
msgstr "Single days"

msgid "As usual again"
msgstr "As usual again"

msgid "No day differs from the week."
msgstr "No day differs from the week."

msgid "Absences and deputies"
msgstr "Absences and deputies"

msgid "Who is away, and whose Today shows the work meanwhile."
msgstr "Who is away, and whose Today shows the work meanwhile."

msgid "Away now"
msgstr "Away now"

msgid "Everybody is here."
msgstr "Everybody is here."

msgid "Coming"
msgstr "Coming"

msgid "Nothing entered."
msgstr "Nothing entered."

msgid "Part-time days"
msgstr "Part-time days"

msgid "Usual deputies"
msgstr "Usual deputies"

msgid "nobody yet"
msgstr "nobody yet"

msgid "No counsellor."
msgstr "No counsellor."

msgid "Cover"
msgstr "Cover"

msgid "Appearance"
msgstr "Appearance"

msgid "Kept in this browser."
msgstr "Kept in this browser."

msgid "Your account"
msgstr "Your account"

msgid "Role"
msgstr "Role"

msgid "Team"
msgstr "Team"

msgid "Clients read room and telephone in their mails. Your administrator changes them."
msgstr "Clients read room and telephone in their mails. Your administrator changes them."

msgid "The letter as it left"
msgstr "The letter as it left"

msgid "The software keeps what happened and counts it by the law of the day. It decides nothing: whether anything follows is found by a person of the responsible unit."
msgstr "The software keeps what happened and counts it by the law of the day. It decides nothing: whether anything follows is found by a person of the responsible unit."

msgid "What it says"
msgstr "What it says"

msgid "After sickness"
msgstr "After sickness"

msgid "continues on the first day of fitness"
msgstr "continues on the first day of fitness"

msgid "does not continue"
msgstr "does not continue"

msgid "Density"
msgstr "Density"

#, python-format
msgid "no. %(number)s within %(weeks)s weeks"
msgstr "no. %(number)s within %(weeks)s weeks"

msgid "Drawn up"
msgstr "Drawn up"

msgid "Count by the law of that day"
msgstr "Count by the law of that day"

msgid "Dispatch and proof"
msgstr "Dispatch and proof"

msgid "By"
msgstr "By"

msgid "What became of it"
msgstr "What became of it"

msgid "not recorded yet"
msgstr "not recorded yet"

#, python-format
msgid "to be answered by %(day)s"
msgstr "to be answered by %(day)s"

#, python-format
msgid "personal hearing offered %(day)s"
msgstr "personal hearing offered %(day)s"

msgid "personal hearing not offered yet"
msgstr "personal hearing not offered yet"

msgid "over"
msgstr "over"

#, python-format
msgid "%(n)s day left"
msgid_plural "%(n)s days left"
msgstr[0] "%(n)s day left"
msgstr[1] "%(n)s days left"

msgid "Not counted"
msgstr "Not counted"

msgid "The letter is not proved or deemed known by the day of the summons."
msgstr "The letter is not proved or deemed known by the day of the summons."

msgid "Travel costs"
msgstr "Travel costs"

#, python-format
msgid "asked for %(day)s"
msgstr "asked for %(day)s"

msgid "on request"
msgstr "on request"

msgid "Client asks for travel costs"
msgstr "Client asks for travel costs"

msgid "Undo the outcome"
msgstr "Undo the outcome"

msgid "Formal summonses, worst first. The software keeps facts and counts them; it decides nothing. A voluntary appointment is never a summons."
msgstr "Formal summonses, worst first. The software keeps facts and counts them; it decides nothing. A voluntary appointment is never a summons."

msgid "Sent, known"
msgstr "Sent, known"

msgid "No summons fits these filters. A summons is drawn up on the client's page."
msgstr "No summons fits these filters. A summons is drawn up on the client's page."

msgid "A summons is a formal act with legal consequences, on paper and with proof. For a talk you agree on, book a voluntary appointment."
msgstr "A summons is a formal act with legal consequences, on paper and with proof. For a talk you agree on, book a voluntary appointment."

#, python-format
msgid "This would be summons no. %(number)s within %(weeks)s weeks: a reason of its own for this client is needed. Voluntary contacts are not limited."
msgstr "This would be summons no. %(number)s within %(weeks)s weeks: a reason of its own for this client is needed. Voluntary contacts are not limited."

#, python-format
msgid "Summons no. %(number)s within %(weeks)s weeks."
msgstr "Summons no. %(number)s within %(weeks)s weeks."

#, python-format
msgid "A letter posted on the next working day is deemed known in time only for a day from %(day)s on. For an earlier day, hand it over in person."
msgstr "A letter posted on the next working day is deemed known in time only for a day from %(day)s on. For an earlier day, hand it over in person."

msgid "Summon to another free time:"
msgstr "Summon to another free time:"

msgid "Draw up the summons"
msgstr "Draw up the summons"

msgid "None. Appointments are voluntary."
msgstr "None. Appointments are voluntary."

#, python-format
msgid "%(n)s summons in %(month)s, counted separately: it uses none of the month's contacts."
msgid_plural "%(n)s summonses in %(month)s, counted separately: they use none of the month's contacts."
msgstr[0] "%(n)s summons in %(month)s, counted separately: it uses none of the month's contacts."
msgstr[1] "%(n)s summonses in %(month)s, counted separately: they use none of the month's contacts."

msgid "No missed summons is counted."
msgstr "No missed summons is counted."

#, python-format
msgid "Legal state from %(day)s. Counted are summonses known in time, not attended, without an important reason after a hearing. What was missed under earlier law keeps that law."
msgstr "Legal state from %(day)s. Counted are summonses known in time, not attended, without an important reason after a hearing. What was missed under earlier law keeps that law."

#, python-format
msgid "came back %(day)s"
msgstr "came back %(day)s"

msgid "receipt not proved yet"
msgstr "receipt not proved yet"

#, python-format
msgid "received %(day)s (proved)"
msgstr "received %(day)s (proved)"

#, python-format
msgid "deemed known %(day)s"
msgstr "deemed known %(day)s"

msgid "not known before the day"
msgstr "not known before the day"

msgid "Assign a client"
msgstr "Assign a client"

#, python-format
msgid "%(taken)s of %(places)s places taken"
msgstr "%(taken)s of %(places)s places taken"

#, python-format
msgid "%(n)s waiting"
msgstr "%(n)s waiting"

msgid "Find a client"
msgstr "Find a client"

msgid "Find"
msgstr "Find"

#, python-format
msgid "Assign %(name)s"
msgstr "Assign %(name)s"

msgid "Nobody found among the clients you may assign."
msgstr "Nobody found among the clients you may assign."

msgid "This page is for clients: print it or turn the screen. It names nobody who takes part."
msgstr "This page is for clients: print it or turn the screen. It names nobody who takes part."

msgid "What it is for"
msgstr "What it is for"

msgid "When and where"
msgstr "When and where"

#, python-format
msgid "From %(first)s to %(last)s, %(n)s session, %(h)s hours in all."
msgid_plural "From %(first)s to %(last)s, %(n)s sessions, %(h)s hours in all."
msgstr[0] "From %(first)s to %(last)s, %(n)s session, %(h)s hours in all."
msgstr[1] "From %(first)s to %(last)s, %(n)s sessions, %(h)s hours in all."

msgid "without steps"
msgstr "without steps"

msgid "Hours you miss are made up. Your last day is then later."
msgstr "Hours you miss are made up. Your last day is then later."

msgid "Do I have to come?"
msgstr "Do I have to come?"

msgid "Taking part is binding: we have agreed on it, or you have a written notice."
msgstr "Taking part is binding: we have agreed on it, or you have a written notice."

msgid "Taking part is voluntary. You can say no, and you can stop."
msgstr "Taking part is voluntary. You can say no, and you can stop."

msgid "If you do not come"
msgstr "If you do not come"

msgid "What is noted down, and who reads it"
msgstr "What is noted down, and who reads it"

msgid "Your contact person"
msgstr "Your contact person"

msgctxt "on paper"
msgid "telephone"
msgstr "telephone"

msgid "If you do not agree"
msgstr "If you do not agree"

msgid "Workshops"
msgstr "Workshops"

#, python-format
msgid "%(n)s workshop"
msgid_plural "%(n)s workshops"
msgstr[0] "%(n)s workshop"
msgstr[1] "%(n)s workshops"

msgid "All participants"
msgstr "All participants"

msgid "Plan a workshop"
msgstr "Plan a workshop"

#, python-format
msgid "%(taken)s of %(places)s"
msgstr "%(taken)s of %(places)s"

msgid "No workshop is running or planned here. Team leads plan one from a template."
msgstr "No workshop is running or planned here. Team leads plan one from a template."

#, python-format
msgid "waiting since %(day)s"
msgstr "waiting since %(day)s"

#, python-format
msgid "%(n)s there"
msgstr "%(n)s there"

#, python-format
msgid "%(n)s to make up"
msgstr "%(n)s to make up"

msgid "Page for clients"
msgstr "Page for clients"

msgid "Takes part in none."
msgstr "Takes part in none."

msgid "care has ended"
msgstr "care has ended"

#, python-format
msgid "%(n)s there, until %(day)s"
msgstr "%(n)s there, until %(day)s"

msgid "Time made up"
msgstr "Time made up"

#, python-format
msgid "vacancy hour %(at)s"
msgstr "vacancy hour %(at)s"

msgid "Who comes"
msgstr "Who comes"

msgid "Vacancy hours"
msgstr "Vacancy hours"

#, python-format
msgid "next %(at)s"
msgstr "next %(at)s"

msgid "The template says how many weeks, on which weekdays and for how many people. Public holidays are left out."
msgstr "The template says how many weeks, on which weekdays and for how many people. Public holidays are left out."

msgid "Templates"
msgstr "Templates"

msgid "Plan"
msgstr "Plan"

msgid "Look at the timetable"
msgstr "Look at the timetable"

msgid "Timetable"
msgstr "Timetable"

#, python-format
msgid "%(n)s session, %(h)s"
msgid_plural "%(n)s sessions, %(h)s"
msgstr[0] "%(n)s session, %(h)s"
msgstr[1] "%(n)s sessions, %(h)s"

msgid "Left out as public holidays:"
msgstr "Left out as public holidays:"

msgid "Trainers and room are free at all these times."
msgstr "Trainers and room are free at all these times."

msgid "vacancy hour"
msgstr "vacancy hour"

#, python-format
msgid "%(n)s there, %(missed)s missed, until %(day)s"
msgstr "%(n)s there, %(missed)s missed, until %(day)s"

msgid "The place goes to the next on the waiting list; the sessions to come are free again for the client."
msgstr "The place goes to the next on the waiting list; the sessions to come are free again for the client."

msgid "So far"
msgstr "So far"

#, python-format
msgid "%(n)s still open"
msgstr "%(n)s still open"

msgid "Take back"
msgstr "Take back"

msgid "Nothing made up yet."
msgstr "Nothing made up yet."

msgid "Participants"
msgstr "Participants"

#, python-format
msgid "%(n)s participant"
msgid_plural "%(n)s participants"
msgstr[0] "%(n)s participant"
msgstr[1] "%(n)s participants"

msgid "To make up"
msgstr "To make up"

msgid "Nobody here. Clients are assigned on their page or on the page of a workshop."
msgstr "Nobody here. Clients are assigned on their page or on the page of a workshop."

msgid "Attendance"
msgstr "Attendance"

msgid "no longer here"
msgstr "no longer here"

#, python-format
msgid "vacancy hour %(at)s–%(until)s"
msgstr "vacancy hour %(at)s–%(until)s"

msgid "This session falls out."
msgstr "This session falls out."

msgid "Attendance can be recorded from the beginning on."
msgstr "Attendance can be recorded from the beginning on."

#, python-format
msgid "%(n)s without an entry: present"
msgid_plural "All %(n)s without an entry: present"
msgstr[0] "%(n)s without an entry: present"
msgstr[1] "All %(n)s without an entry: present"

msgid "complete"
msgstr "complete"

#, python-format
msgid "%(n)s missed"
msgstr "%(n)s missed"

msgid "contact of the month"
msgstr "contact of the month"

msgid "no entry yet"
msgstr "no entry yet"

#, python-format
msgid "Hours of %(name)s"
msgstr "Hours of %(name)s"

msgctxt "hours"
msgid "h"
msgstr "h"

msgid "Absent"
msgstr "Absent"

msgid "Present"
msgstr "Present"

#, python-format
msgid "Take back the entry of %(name)s"
msgstr "Take back the entry of %(name)s"

msgid "Nobody has a place on this day."
msgstr "Nobody has a place on this day."

msgid "Change a session"
msgstr "Change a session"

#, python-format
msgid "Change the session of %(day)s"
msgstr "Change the session of %(day)s"

msgid "Names of your own clients only"
msgstr "Names of your own clients only"

msgid "None of your clients takes part."
msgstr "None of your clients takes part."

msgid "Nobody takes part yet."
msgstr "Nobody takes part yet."

msgid "moves up in this order"
msgstr "moves up in this order"

msgid "None of your clients waits."
msgstr "None of your clients waits."

msgid "Nobody waits."
msgstr "Nobody waits."

msgid "Have left"
msgstr "Have left"

msgid "About"
msgstr "About"

msgid "Taking part is"
msgstr "Taking part is"

msgid "Contact of the month"
msgstr "Contact of the month"

msgid "Attendance counts, once a month for each participant."
msgstr "Attendance counts, once a month for each participant."

msgid "Attendance does not count."
msgstr "Attendance does not count."

msgid "Missed time"
msgstr "Missed time"

msgid "is made up and extends the person's end."
msgstr "is made up and extends the person's end."

msgid "is not made up."
msgstr "is not made up."

msgid "Why we run it ourselves"
msgstr "Why we run it ourselves"

msgid "Bring back"
msgstr "Bring back"

#, python-format
msgid "%(n)s entry"
msgid_plural "%(n)s entries"
msgstr[0] "%(n)s entry"
msgstr[1] "%(n)s entries"

msgid "attendance missing"
msgstr "attendance missing"

msgid "Falls out"
msgstr "Falls out"

msgid "You can switch this mail off in your settings:"
msgstr "You can switch this mail off in your settings:"

#, python-format
msgid "Dear %(greeting_name)s,"
msgstr "Dear %(greeting_name)s,"

msgid "Dear Sir or Madam,"
msgstr "Dear Sir or Madam,"

#, python-format
msgid "%(client_name)s is interested in your vacancy “%(vacancy_title)s”."
msgstr "%(client_name)s is interested in your vacancy “%(vacancy_title)s”."

#, python-format
msgid "this is about the person we talked about for your vacancy “%(vacancy_title)s” (our reference: %(reference)s)."
msgstr "this is about the person we talked about for your vacancy “%(vacancy_title)s” (our reference: %(reference)s)."

msgid "The CV will follow in a message of its own."
msgstr "The CV will follow in a message of its own."

msgid "Answer with one click, without a log-in"
msgstr "Answer with one click, without a log-in"

#, python-format
msgid "The link is for you personally and works until %(last_day)s. Until then you can change your answer."
msgstr "The link is for you personally and works until %(last_day)s. Until then you can change your answer."

#, python-format
msgid "If you would rather talk about it: %(counsellor_phone)s"
msgstr "If you would rather talk about it: %(counsellor_phone)s"

msgid "Kind regards"
msgstr "Kind regards"

msgid "How does it stand? You answer with one click, without a log-in:"
msgstr "How does it stand? You answer with one click, without a log-in:"

msgid "Acquired vacancies"
msgstr "Acquired vacancies"

msgid "Vacancies"
msgstr "Vacancies"

#, python-format
msgid "%(n)s lead"
msgid_plural "%(n)s leads"
msgstr[0] "%(n)s lead"
msgstr[1] "%(n)s leads"

msgid "No vacancy is being acquired here. It begins on a client's page: Acquire a vacancy."
msgstr "No vacancy is being acquired here. It begins on a client's page: Acquire a vacancy."

msgid "Acquire a vacancy"
msgstr "Acquire a vacancy"

msgid "For"
msgstr "For"

msgid "Note and call"
msgstr "Note and call"

msgid "Employers who had such work"
msgstr "Employers who had such work"

msgid "Asked for this client"
msgstr "Asked for this client"

#, python-format
msgid "Give up the lead to %(name)s"
msgstr "Give up the lead to %(name)s"

msgid "Give up"
msgstr "Give up"

msgid "No employer has been asked for this client yet."
msgstr "No employer has been asked for this client yet."

#, python-format
msgid "since %(day)s"
msgstr "since %(day)s"

#, python-format
msgid "Personal call to %(name)s"
msgstr "Personal call to %(name)s"

msgid "Personal call"
msgstr "Personal call"

#, python-format
msgid "Take down a vacancy of %(name)s"
msgstr "Take down a vacancy of %(name)s"

msgid "Take down"
msgstr "Take down"

#, python-format
msgid "%(n)s vacancy, %(day)s"
msgid_plural "%(n)s vacancies, the last %(day)s"
msgstr[0] "%(n)s vacancy, %(day)s"
msgstr[1] "%(n)s vacancies, the last %(day)s"

#, python-format
msgid "Note %(name)s and call"
msgstr "Note %(name)s and call"

msgid "Employer contacts"
msgstr "Employer contacts"

#, python-format
msgid "%(n)s contact or attempt"
msgid_plural "%(n)s contacts and attempts"
msgstr[0] "%(n)s contact or attempt"
msgstr[1] "%(n)s contacts and attempts"

msgid "How"
msgstr "How"

msgid "Note, next step"
msgstr "Note, next step"

msgid "outside your caseload"
msgstr "outside your caseload"

msgid "done"
msgstr "done"

msgid "No contact with an employer fits these filters."
msgstr "No contact with an employer fits these filters."

msgid "Find an employer to call"
msgstr "Find an employer to call"

msgid "Employers entered twice"
msgstr "Employers entered twice"

msgid "The same name, spelling aside, at the same postcode. Look before you merge; it can be undone."
msgstr "The same name, spelling aside, at the same postcode. Look before you merge; it can be undone."

msgid "One entry"
msgstr "One entry"

msgid "Other entry"
msgstr "Other entry"

#, python-format
msgid "Merge %(name)s"
msgstr "Merge %(name)s"

msgid "Merge"
msgstr "Merge"

msgid "No employer seems to be entered twice."
msgstr "No employer seems to be entered twice."

#, python-format
msgid "Merge into %(name)s"
msgstr "Merge into %(name)s"

msgid "Contact persons, contacts, sites, vacancies, proposals and integrations of the other entry move here. What is empty here is taken over from there. It can be undone."
msgstr "Contact persons, contacts, sites, vacancies, proposals and integrations of the other entry move here. What is empty here is taken over from there. It can be undone."

msgid "Which employer"
msgstr "Which employer"

#, python-format
msgid "Enter “%(name)s” as a new employer"
msgstr "Enter “%(name)s” as a new employer"

msgid "For a client outside your caseload"
msgstr "For a client outside your caseload"

msgid "Next step:"
msgstr "Next step:"

#, python-format
msgid "%(n)s contact in the last seven days by %(names)s. Please speak with each other before you call."
msgid_plural "%(n)s contacts in the last seven days by %(names)s. Please speak with each other before you call."
msgstr[0] "%(n)s contact in the last seven days by %(names)s. Please speak with each other before you call."
msgstr[1] "%(n)s contacts in the last seven days by %(names)s. Please speak with each other before you call."

msgid "Who knows this employer"
msgstr "Who knows this employer"

#, python-format
msgid "%(n)s contact, %(last)s"
msgid_plural "%(n)s contacts, last %(last)s"
msgstr[0] "%(n)s contact, %(last)s"
msgstr[1] "%(n)s contacts, last %(last)s"

msgid "Nobody has reached this employer yet."
msgstr "Nobody has reached this employer yet."

msgid "Log a contact with the employer"
msgstr "Log a contact with the employer"

msgid "Other time"
msgstr "Other time"

msgid "A few letters are enough; then choose."
msgstr "A few letters are enough; then choose."

msgid "Sites"
msgstr "Sites"

msgid "No further site: the address of the employer counts."
msgstr "No further site: the address of the employer counts."

msgid "Is it one of these? Then it is there already:"
msgstr "Is it one of these? Then it is there already:"

msgid "place unknown"
msgstr "place unknown"

#, python-format
msgid "This establishment closed on %(day)s."
msgstr "This establishment closed on %(day)s."

#, python-format
msgid "%(name)s was merged into this employer, %(day)s, by %(who)s."
msgstr "%(name)s was merged into this employer, %(day)s, by %(who)s."

msgid "Nobody has talked to this employer yet. Call and log the first contact."
msgstr "Nobody has talked to this employer yet. Call and log the first contact."

msgid "Personal calls and steps"
msgstr "Personal calls and steps"

msgid "Integrations"
msgstr "Integrations"

msgid "None of your clients has found work here yet."
msgstr "None of your clients has found work here yet."

#, python-format
msgid "%(n)s employer"
msgid_plural "%(n)s employers"
msgstr[0] "%(n)s employer"
msgstr[1] "%(n)s employers"

msgid "Entered twice?"
msgstr "Entered twice?"

msgid "No employer fits these filters."
msgstr "No employer fits these filters."

msgid "Fitting vacancies"
msgstr "Fitting vacancies"

msgid "Propose a vacancy"
msgstr "Propose a vacancy"

msgid "Step in a company"
msgstr "Step in a company"

msgid "Record an integration"
msgstr "Record an integration"

msgid "Correct the end"
msgstr "Correct the end"

msgid "Record the end"
msgstr "Record the end"

#, python-format
msgid "%(n)s open proposal: please ask how it stands before the next one."
msgid_plural "%(n)s open proposals: please ask how they stand before the next one."
msgstr[0] "%(n)s open proposal: please ask how it stands before the next one."
msgstr[1] "%(n)s open proposals: please ask how they stand before the next one."

msgid "No open proposal and no work yet."
msgstr "No open proposal and no work yet."

msgid "All proposals"
msgstr "All proposals"

msgid "Board"
msgstr "Board"

#, python-format
msgid "first day at work: %(day)s"
msgstr "first day at work: %(day)s"

msgid "Contact person, telephone"
msgstr "Contact person, telephone"

msgid "Proposals"
msgstr "Proposals"

msgid "Not proposed to any of your clients."
msgstr "Not proposed to any of your clients."

msgid "Contact persons"
msgstr "Contact persons"

msgid "no longer there"
msgstr "no longer there"

#, python-format
msgid "%(name)s is no longer there"
msgstr "%(name)s is no longer there"

msgid "Has left"
msgstr "Has left"

#, python-format
msgid "%(name)s is there again"
msgstr "%(name)s is there again"

msgid "Is back"
msgstr "Is back"

msgid "No contact person yet."
msgstr "No contact person yet."

#, python-format
msgid "All %(n)s proposals to ask about"
msgstr "All %(n)s proposals to ask about"

#, python-format
msgid "Call list: %(n)s vacancy"
msgid_plural "Call list: %(n)s vacancies"
msgstr[0] "Call list: %(n)s vacancy"
msgstr[1] "Call list: %(n)s vacancies"

#, python-format
msgid "%(n)s hours"
msgstr "%(n)s hours"

#, python-format
msgid "from %(start)s"
msgstr "from %(start)s"

#, python-format
msgid "Propose %(title)s"
msgstr "Propose %(title)s"

msgid "Propose"
msgstr "Propose"

msgid "No vacancy yet."
msgstr "No vacancy yet."

msgid "Change state"
msgstr "Change state"

msgid "Record the integration"
msgstr "Record the integration"

msgid "What both sides say"
msgstr "What both sides say"

msgid "The two answers differ. Nobody is right or wrong by that; please ask both once more."
msgstr "The two answers differ. Nobody is right or wrong by that; please ask both once more."

msgid "Client asked?"
msgstr "Client asked?"

msgid "Employer asked?"
msgstr "Employer asked?"

msgid "Check"
msgstr "Check"

msgid "Proposed although a must criterion is not met:"
msgstr "Proposed although a must criterion is not met:"

#, python-format
msgid "%(n)s open question"
msgid_plural "%(n)s open questions"
msgstr[0] "%(n)s open question"
msgstr[1] "%(n)s open questions"

msgid "Not checked yet. Before it is sent, six questions want an answer; “unknown” is one."
msgstr "Not checked yet. Before it is sent, six questions want an answer; “unknown” is one."

msgid "A personal call to the employer opens more doors than any mail."
msgstr "A personal call to the employer opens more doors than any mail."

msgid "History"
msgstr "History"

msgid "Take the last change back"
msgstr "Take the last change back"

#, python-format
msgid "taken back %(when)s, %(who)s"
msgstr "taken back %(when)s, %(who)s"

msgid "More than five open, because:"
msgstr "More than five open, because:"

msgid "Propose to a client"
msgstr "Propose to a client"

msgid "Who fits?"
msgstr "Who fits?"

msgid "Carve out a bundle"
msgstr "Carve out a bundle"

msgid "Does it fit?"
msgstr "Does it fit?"

#, python-format
msgid "Propose this vacancy to %(name)s"
msgstr "Propose this vacancy to %(name)s"

#, python-format
msgid "The wage lies below the statutory minimum wage of %(amount)s euros an hour. Please ask the employer."
msgstr "The wage lies below the statutory minimum wage of %(amount)s euros an hour. Please ask the employer."

msgid "Please look at these words with the employer; the law on equal treatment may forbid them:"
msgstr "Please look at these words with the employer; the law on equal treatment may forbid them:"

msgid "A bundle of tasks, carved out of"
msgstr "A bundle of tasks, carved out of"

msgid "The vacancy"
msgstr "The vacancy"

msgid "Wage"
msgstr "Wage"

msgid "Place of work"
msgstr "Place of work"

msgid "Carved out of it"
msgstr "Carved out of it"

msgid "Taken down"
msgstr "Taken down"

msgid "Still open?"
msgstr "Still open?"

#, python-format
msgid "Last confirmed: %(day)s"
msgstr "Last confirmed: %(day)s"

msgid "Never confirmed."
msgstr "Never confirmed."

#, python-format
msgid "Ask again: %(day)s"
msgstr "Ask again: %(day)s"

msgid "Still open today"
msgstr "Still open today"

msgid "Open again"
msgstr "Open again"

msgid "Employer days"
msgstr "Employer days"

#, python-format
msgid "host %(name)s"
msgstr "host %(name)s"

#, python-format
msgid "%(n)s talk"
msgid_plural "%(n)s talks"
msgstr[0] "%(n)s talk"
msgstr[1] "%(n)s talks"

msgid "Seat an employer"
msgstr "Seat an employer"

msgid "Remove the day"
msgstr "Remove the day"

msgid "Names of your own clients only; other talks are shown as taken."
msgstr "Names of your own clients only; other talks are shown as taken."

msgctxt "of an employer day"
msgid "Plan"
msgstr "Plan"

msgid "Times down, tables across"
msgstr "Times down, tables across"

msgid "Fill"
msgstr "Fill"

#, python-format
msgid "Remove table %(n)s"
msgstr "Remove table %(n)s"

#, python-format
msgid "Slip of %(name)s"
msgstr "Slip of %(name)s"

msgid "Slip"
msgstr "Slip"

#, python-format
msgid "Take %(name)s off"
msgstr "Take %(name)s off"

#, python-format
msgid "Table %(n)s, %(at)s: assign somebody"
msgstr "Table %(n)s, %(at)s: assign somebody"

msgid "No employer sits at a table yet."
msgstr "No employer sits at a table yet."

msgid "What came of the talks"
msgstr "What came of the talks"

msgid "None of your clients was there."
msgstr "None of your clients was there."

msgid "Fill a table"
msgstr "Fill a table"

#, python-format
msgid "%(at)s–%(until)s"
msgstr "%(at)s–%(until)s"

#, python-format
msgid "%(day)s: each gets the next time at which both are free"
msgstr "%(day)s: each gets the next time at which both are free"

#, python-format
msgid "%(n)s employer day"
msgid_plural "%(n)s employer days"
msgstr[0] "%(n)s employer day"
msgstr[1] "%(n)s employer days"

msgid "All talks and outcomes"
msgstr "All talks and outcomes"

msgid "Plan an employer day"
msgstr "Plan an employer day"

msgid "No employer day is planned."
msgstr "No employer day is planned."

msgid "Employers sit at tables; clients come to them one after the other, a few minutes each."
msgstr "Employers sit at tables; clients come to them one after the other, a few minutes each."

msgid "Propose the vacancy"
msgstr "Propose the vacancy"

msgid "Take off"
msgstr "Take off"

msgid "No talk with an employer arranged this way."
msgstr "No talk with an employer arranged this way."

msgid "Has not been at an employer day."
msgstr "Has not been at an employer day."

msgid "proposed"
msgstr "proposed"

msgid "Change the outcome"
msgstr "Change the outcome"

msgid "Employer day"
msgstr "Employer day"

msgid "This employer has no open vacancy on record yet."
msgstr "This employer has no open vacancy on record yet."

msgid "For the client to take along: please print."
msgstr "For the client to take along: please print."

msgid "Your talks with employers"
msgstr "Your talks with employers"

msgid "It is about"
msgstr "It is about"

msgid "Please come a few minutes earlier and bring your application papers, if you have some."
msgstr "Please come a few minutes earlier and bring your application papers, if you have some."

#, python-format
msgid "Questions? %(name)s"
msgstr "Questions? %(name)s"

msgid "Add a contact person"
msgstr "Add a contact person"

msgid "Find an employer"
msgstr "Find an employer"

#, python-format
msgid "Choose %(name)s"
msgstr "Choose %(name)s"

msgid "Choose"
msgstr "Choose"

msgid "No open employer of this name."
msgstr "No open employer of this name."

msgid "Talks at employer days"
msgstr "Talks at employer days"

msgid "No talk here. Clients are assigned on the page of an employer day or on their own page."
msgstr "No talk here. Clients are assigned on the page of an employer day or on their own page."

msgid "How does it stand?"
msgstr "How does it stand?"

msgid "our reference:"
msgstr "our reference:"

#, python-format
msgid "Your answer: %(said)s. Thank you."
msgstr "Your answer: %(said)s. Thank you."

msgid "If something has changed since, choose again:"
msgstr "If something has changed since, choose again:"

#, python-format
msgid "Your last answer was: %(said)s. It can no longer be changed here."
msgstr "Your last answer was: %(said)s. It can no longer be changed here."

msgid "It belongs to an older message, or the matter is settled. Nothing more is needed from you."
msgstr "It belongs to an older message, or the matter is settled. Nothing more is needed from you."

msgid "Record the agreement"
msgstr "Record the agreement"

msgid "The client has not agreed to be named, so the mail names nobody."
msgstr "The client has not agreed to be named, so the mail names nobody."

msgid "Record an agreement"
msgstr "Record an agreement"

msgid "The client agreed to name and CV. The mail says that the CV follows; please send it yourself."
msgstr "The client agreed to name and CV. The mail says that the CV follows; please send it yourself."

msgid "Send the mail"
msgstr "Send the mail"

msgid "Mails to the employer"
msgstr "Mails to the employer"

msgid "Ask by mail"
msgstr "Ask by mail"

msgid "names nobody"
msgstr "names nobody"

msgid "answer:"
msgstr "answer:"

msgid "No mail yet. The employer answers by a link in it, without a log-in."
msgstr "No mail yet. The employer answers by a link in it, without a log-in."

msgid "Record"
msgstr "Record"

#, python-format
msgid "withdrawn %(when)s"
msgstr "withdrawn %(when)s"

msgid "Nothing recorded: the employer is told neither name nor CV by mail."
msgstr "Nothing recorded: the employer is told neither name nor CV by mail."

msgid "Your contact person:"
msgstr "Your contact person:"

msgid "Instruments"
msgstr "Instruments"

#, python-format
msgid "What holds %(day)s. The numbers are limits of the law, not promises; others decide what is granted."
msgstr "What holds %(day)s. The numbers are limits of the law, not promises; others decide what is granted."

msgid "Limits"
msgstr "Limits"

msgid "Conditions"
msgstr "Conditions"

msgid "Valid"
msgstr "Valid"

msgid "No instrument holds today. An administrator enters them."
msgstr "No instrument holds today. An administrator enters them."

msgid "Call about a client"
msgstr "Call about a client"

msgid "Save call"
msgstr "Save call"

msgid "personal call"
msgstr "personal call"

msgid "Labour market"
msgstr "Labour market"

#, python-format
msgid "%(n)s client wants this"
msgid_plural "%(n)s clients want this"
msgstr[0] "%(n)s client wants this"
msgstr[1] "%(n)s clients want this"

#, python-format
msgid "%(n)s vacancy within %(near_km)s km"
msgid_plural "%(n)s vacancies within %(near_km)s km"
msgstr[0] "%(n)s vacancy within %(near_km)s km"
msgstr[1] "%(n)s vacancies within %(near_km)s km"

#, python-format
msgid "%(n)s within %(far_km)s km"
msgid_plural "%(n)s within %(far_km)s km"
msgstr[0] "%(n)s within %(far_km)s km"
msgstr[1] "%(n)s within %(far_km)s km"

msgid "Wider radius and related groups"
msgstr "Wider radius and related groups"

msgid "This group and related ones"
msgstr "This group and related ones"

msgid "Acquire a vacancy for"
msgstr "Acquire a vacancy for"

#, python-format
msgid "Acquire a vacancy for %(name)s"
msgstr "Acquire a vacancy for %(name)s"

msgid "None of your clients wants this."
msgstr "None of your clients wants this."

msgid "What is asked for, what your clients want, and where it is scarce. Every number opens its list."
msgstr "What is asked for, what your clients want, and where it is scarce. Every number opens its list."

msgid "Bottlenecks"
msgstr "Bottlenecks"

msgid "Target occupations and vacancies near by"
msgstr "Target occupations and vacancies near by"

msgid "None of your clients has a target occupation on record yet."
msgstr "None of your clients has a target occupation on record yet."

msgid "Demand"
msgstr "Demand"

msgid "Open vacancies by field of work and requirement level, and new ones by month"
msgstr "Open vacancies by field of work and requirement level, and new ones by month"

msgid "level unknown"
msgstr "level unknown"

msgid "Field of work"
msgstr "Field of work"

#, python-format
msgid "new in %(month)s"
msgstr "new in %(month)s"

msgid "without an occupation code"
msgstr "without an occupation code"

msgid "By place:"
msgstr "By place:"

msgid "No vacancy is on record yet."
msgstr "No vacancy is on record yet."

msgid "Statistics"
msgstr "Statistics"

msgid "Import figures"
msgstr "Import figures"

msgid "Enter figures"
msgstr "Enter figures"

msgid "Labour market by region and month"
msgstr "Labour market by region and month"

msgid "Unemployed"
msgstr "Unemployed"

msgid "Reported vacancies"
msgstr "Reported vacancies"

msgid "Unemployed for each vacancy"
msgstr "Unemployed for each vacancy"

msgid "Vacancies for 100 unemployed"
msgstr "Vacancies for 100 unemployed"

msgid "Rate"
msgstr "Rate"

msgid "Region and month"
msgstr "Region and month"

#, python-format
msgid "as of %(day)s"
msgstr "as of %(day)s"

msgid "All regions"
msgstr "All regions"

msgid "No figures are on record yet. They are imported from a table, or entered by an administrator, with source and date."
msgstr "No figures are on record yet. They are imported from a table, or entered by an administrator, with source and date."

msgid "Around the postcode"
msgstr "Around the postcode"

#, python-format
msgid "The postcode %(postcode)s is not known, so no distance can be measured."
msgstr "The postcode %(postcode)s is not known, so no distance can be measured."

msgid "Please enter a postcode: none of your clients has one that is known."
msgstr "Please enter a postcode: none of your clients has one that is known."

msgid "Clients who want it"
msgstr "Clients who want it"

#, python-format
msgid "Vacancies within %(near_km)s km"
msgstr "Vacancies within %(near_km)s km"

#, python-format
msgid "within %(far_km)s km"
msgstr "within %(far_km)s km"

msgid "Occupation group"
msgstr "Occupation group"

msgid "scarce"
msgstr "scarce"

msgctxt "number of vacancies"
msgid "none"
msgstr "none"

#, python-format
msgid "Acquire vacancies for group %(group)s"
msgstr "Acquire vacancies for group %(group)s"

msgid "Acquire"
msgstr "Acquire"

msgid "Change the profile"
msgstr "Change the profile"

msgid "No target occupation is known yet, so nothing can be compared."
msgstr "No target occupation is known yet, so nothing can be compared."

msgid "The client's postcode is missing or not known, so no way to work can be measured."
msgstr "The client's postcode is missing or not known, so no way to work can be measured."

msgid "Enter the postcode"
msgstr "Enter the postcode"

msgid "new this week"
msgstr "new this week"

msgid "proposed already"
msgstr "proposed already"

#, python-format
msgid "confirmed %(day)s"
msgstr "confirmed %(day)s"

msgid "No open vacancy is near a target occupation and within reach. A wider radius, another target or an acquired vacancy may help."
msgstr "No open vacancy is near a target occupation and within reach. A wider radius, another target or an acquired vacancy may help."

#, python-format
msgid "The first %(limit)s are shown."
msgstr "The first %(limit)s are shown."

msgid "The vacancy has no occupation code, so nothing can be compared."
msgstr "The vacancy has no occupation code, so nothing can be compared."

msgid "Choose the occupation"
msgstr "Choose the occupation"

msgid "The place of work is missing or not known, so no way to work can be measured."
msgstr "The place of work is missing or not known, so no way to work can be measured."

msgid "They play no part in this list."
msgstr "They play no part in this list."

msgid "None of your clients has a target occupation near this one and comes this far."
msgstr "None of your clients has a target occupation near this one and comes this far."

msgid "Left this list within 7 days:"
msgstr "Left this list within 7 days:"

msgid "New matches"
msgstr "New matches"

msgid "All musts are known to be met, and the occupation is of the same group as a target."
msgstr "All musts are known to be met, and the occupation is of the same group as a target."

msgid "Nobody came onto a list in this time."
msgstr "Nobody came onto a list in this time."

msgid "Not compared, because something is unknown:"
msgstr "Not compared, because something is unknown:"

#, python-format
msgid "%(n)s open vacancy of these fields without a known place"
msgid_plural "%(n)s open vacancies of these fields without a known place"
msgstr[0] "%(n)s open vacancy of these fields without a known place"
msgstr[1] "%(n)s open vacancies of these fields without a known place"

#, python-format
msgid "%(n)s open vacancy within reach without an occupation code"
msgid_plural "%(n)s open vacancies within reach without an occupation code"
msgstr[0] "%(n)s open vacancy within reach without an occupation code"
msgstr[1] "%(n)s open vacancies within reach without an occupation code"

msgid "How the order comes about"
msgstr "How the order comes about"

msgid "A hit has an occupation near to a target occupation and lies within reach. Nothing else excludes. The hits stand in this order, one rule after the other:"
msgstr "A hit has an occupation near to a target occupation and lies within reach. Nothing else excludes. The hits stand in this order, one rule after the other:"

msgid "fewest musts that are not met"
msgstr "fewest musts that are not met"

msgid "fewest musts that are unknown"
msgstr "fewest musts that are unknown"

msgid "nearest occupation: the target itself, another requirement level, the same group, the same field, a related group; within each the primary before the near before the new target"
msgstr "nearest occupation: the target itself, another requirement level, the same group, the same field, a related group; within each the primary before the near before the new target"

msgid "fewest of hours, working times and wage that do not fit"
msgstr "fewest of hours, working times and wage that do not fit"

msgid "most wishes met"
msgstr "most wishes met"

msgid "shortest distance"
msgstr "shortest distance"

msgid "confirmed last"
msgstr "confirmed last"

msgid "Age, sex, origin and health are not asked and play no part. The list decides nothing: you do."
msgstr "Age, sex, origin and health are not asked and play no part. The list decides nothing: you do."

msgid "Correct the end of the work"
msgstr "Correct the end of the work"

msgid "End the work"
msgstr "End the work"

#, python-format
msgid "since %(start)s"
msgstr "since %(start)s"

msgid "Save the end"
msgstr "Save the end"

#, python-format
msgid "%(name)s found work."
msgstr "%(name)s found work."

msgid "Record integration"
msgstr "Record integration"

#, python-format
msgid "%(n)s integration"
msgid_plural "%(n)s integrations"
msgstr[0] "%(n)s integration"
msgstr[1] "%(n)s integrations"

msgid "Gross a month"
msgstr "Gross a month"

#, python-format
msgid "limited until %(end)s"
msgstr "limited until %(end)s"

msgid "No integration fits these filters."
msgstr "No integration fits these filters."

msgid "Choose the client who found work"
msgstr "Choose the client who found work"

#, python-format
msgid "%(start)s to %(end)s"
msgstr "%(start)s to %(end)s"

msgid "Board of proposals"
msgstr "Board of proposals"

msgid "None"
msgstr "None"

#, python-format
msgid "All %(n)s as a list"
msgstr "All %(n)s as a list"

msgid "Search for it"
msgstr "Search for it"

#, python-format
msgid "%(n)s open proposal"
msgid_plural "%(n)s open proposals"
msgstr[0] "%(n)s open proposal"
msgstr[1] "%(n)s open proposals"

#, python-format
msgid "The client already has %(n)s open proposal; one more has to be confirmed."
msgid_plural "The client already has %(n)s open proposals; one more has to be confirmed."
msgstr[0] "The client already has %(n)s open proposal; one more has to be confirmed."
msgstr[1] "The client already has %(n)s open proposals; one more has to be confirmed."

msgid "Find a vacancy"
msgstr "Find a vacancy"

msgid "Title or place of the vacancy"
msgstr "Title or place of the vacancy"

msgid "No open vacancy is called like this."
msgstr "No open vacancy is called like this."

msgid "Target occupation"
msgstr "Target occupation"

msgid "Open proposals"
msgstr "Open proposals"

msgid "None of your clients is called like this, or the vacancy is already proposed to all of them."
msgstr "None of your clients is called like this, or the vacancy is already proposed to all of them."

msgid "Placement proposals"
msgstr "Placement proposals"

#, python-format
msgid "%(n)s proposal"
msgid_plural "%(n)s proposals"
msgstr[0] "%(n)s proposal"
msgstr[1] "%(n)s proposals"

msgid "As a board"
msgstr "As a board"

msgid "No proposal fits these filters."
msgstr "No proposal fits these filters."

msgid "Choose a client and propose a vacancy"
msgstr "Choose a client and propose a vacancy"

#, python-format
msgid "%(employer)s answers: %(said)s, %(when)s"
msgstr "%(employer)s answers: %(said)s, %(when)s"

#, python-format
msgid "Enter “%(state)s”"
msgstr "Enter “%(state)s”"

msgid "Seen"
msgstr "Seen"

msgid "Propose all the same"
msgstr "Propose all the same"

#, python-format
msgid "ask %(employer)s how it stands (%(state)s since %(day)s)"
msgstr "ask %(employer)s how it stands (%(state)s since %(day)s)"

#, python-format
msgid "ask the client how it stands (%(state)s since %(day)s)"
msgstr "ask the client how it stands (%(state)s since %(day)s)"

msgid "Feedback"
msgstr "Feedback"

#, python-format
msgid "Change state: %(name)s, %(title)s"
msgstr "Change state: %(name)s, %(title)s"

msgid "“Unknown” is an honest answer. It is counted, so that somebody finds it out."
msgstr "“Unknown” is an honest answer. It is counted, so that somebody finds it out."

msgid "Save check"
msgstr "Save check"

msgid "Save feedback"
msgstr "Save feedback"

msgid "by link"
msgstr "by link"

#, python-format
msgid "to be asked: %(day)s"
msgstr "to be asked: %(day)s"

msgid "This proposal has come to its end. If that was a mistake, take the last change back on the page of the proposal."
msgstr "This proposal has come to its end. If that was a mistake, take the last change back on the page of the proposal."

msgid "Before it is sent, the questions of the check want an answer; “unknown” is one."
msgstr "Before it is sent, the questions of the check want an answer; “unknown” is one."

msgid "To the check"
msgstr "To the check"

msgid "Save state"
msgstr "Save state"

msgid "Details"
msgstr "Details"

msgid "Still open? Ask again"
msgstr "Still open? Ask again"

#, python-format
msgid "%(n)s vacancy to ask about"
msgid_plural "%(n)s vacancies to ask about"
msgstr[0] "%(n)s vacancy to ask about"
msgstr[1] "%(n)s vacancies to ask about"

msgid "Vacancies to ask about"
msgstr "Vacancies to ask about"

msgid "Confirmed"
msgstr "Confirmed"

msgid "Still open"
msgstr "Still open"

msgid "All open vacancies have been confirmed lately."
msgstr "All open vacancies have been confirmed lately."

msgid "Carved out of"
msgstr "Carved out of"

msgid "Save vacancy"
msgstr "Save vacancy"

#, python-format
msgid "%(n)s vacancy"
msgid_plural "%(n)s vacancies"
msgstr[0] "%(n)s vacancy"
msgstr[1] "%(n)s vacancies"

msgid "Ask again"
msgstr "Ask again"

msgid "Acquisition"
msgstr "Acquisition"

msgid "Positions"
msgstr "Positions"

msgid "No vacancy fits these filters."
msgstr "No vacancy fits these filters."

msgid "ask whether it is still open"
msgstr "ask whether it is still open"

#, python-format
msgid "last confirmed %(day)s"
msgstr "last confirmed %(day)s"

#, python-format
msgid "limited to %(n)s month"
msgid_plural "limited to %(n)s months"
msgstr[0] "limited to %(n)s month"
msgstr[1] "limited to %(n)s months"

#, python-format
msgid "%(wage)s € an hour"
msgstr "%(wage)s € an hour"

#, python-format
msgid "%(wage)s € a month"
msgstr "%(wage)s € a month"

#, python-format
msgid "below the minimum wage of %(amount)s €"
msgstr "below the minimum wage of %(amount)s €"

msgid "Steps in companies"
msgstr "Steps in companies"

#, python-format
msgid "%(n)s step"
msgid_plural "%(n)s steps"
msgstr[0] "%(n)s step"
msgstr[1] "%(n)s steps"

msgid "Steps towards a job; none of them counts as an integration."
msgstr "Steps towards a job; none of them counts as an integration."

msgid "Instruments and their limits"
msgstr "Instruments and their limits"

msgid "No step fits these filters. One begins on a client's page or on that of a proposal."
msgstr "No step fits these filters. One begins on a client's page or on that of a proposal."

msgid "Check list for further training (§ 82 SGB III)"
msgstr "Check list for further training (§ 82 SGB III)"

msgid "The employment agency decides; here it is only looked at what is still open."
msgstr "The employment agency decides; here it is only looked at what is still open."

msgid "The last day of a hand-over is the day by which an answer is expected."
msgstr "The last day of a hand-over is the day by which an answer is expected."

msgid "Save step"
msgstr "Save step"

#, python-format
msgid "the employer bears %(share)s %% of the course"
msgstr "the employer bears %(share)s %% of the course"

msgid "Does not take place"
msgstr "Does not take place"

msgid "Without subject"
msgstr "Without subject"

msgid "Mails of the demo"
msgstr "Mails of the demo"

#, python-format
msgid "From %(sender)s to %(recipients)s"
msgstr "From %(sender)s to %(recipients)s"

msgid "Attachments"
msgstr "Attachments"

msgid "As the recipient sees it"
msgstr "As the recipient sees it"

msgid "All headers"
msgstr "All headers"

msgid "The demo sends nothing: every mail ends here, newest first."
msgstr "The demo sends nothing: every mail ends here, newest first."

msgid "Look again"
msgstr "Look again"

msgid "Arrived"
msgstr "Arrived"

msgid "No mail yet. Reminders are planned and sent every minute: book an appointment in the next two days for a client who wishes e-mail, and look again."
msgstr "No mail yet. Reminders are planned and sent every minute: book an appointment in the next two days for a client who wishes e-mail, and look again."

msgid "Result of the import"
msgstr "Result of the import"

msgid "Check of the list"
msgstr "Check of the list"

#, python-format
msgid "worksheet %(sheet)s"
msgstr "worksheet %(sheet)s"

#, python-format
msgid "Import %(number)s line"
msgid_plural "Import %(number)s lines"
msgstr[0] "Import %(number)s line"
msgstr[1] "Import %(number)s lines"

msgid "Discard the list"
msgstr "Discard the list"

#, python-format
msgid "%(number)s line was imported; what the list said has been deleted here."
msgid_plural "%(number)s lines were imported; what the list said has been deleted here."
msgstr[0] "%(number)s line was imported; what the list said has been deleted here."
msgstr[1] "%(number)s lines were imported; what the list said has been deleted here."

msgid "What this list said has been deleted, and nothing was imported. Please choose the file again."
msgstr "What this list said has been deleted, and nothing was imported. Please choose the file again."

msgid "There is nothing to import: no line creates or changes anything."
msgstr "There is nothing to import: no line creates or changes anything."

msgid "Nothing has been imported yet."
msgstr "Nothing has been imported yet."

#, python-format
msgid "New clients without a counsellor come to the team %(team)s."
msgstr "New clients without a counsellor come to the team %(team)s."

msgid "New clients without a counsellor belong to no team: only administrators see them."
msgstr "New clients without a counsellor belong to no team: only administrators see them."

#, python-format
msgid "These columns are not known and were not read: %(titles)s"
msgstr "These columns are not known and were not read: %(titles)s"

#, python-format
msgid "Only one worksheet is read. These have a list, too: %(sheets)s"
msgstr "Only one worksheet is read. These have a list, too: %(sheets)s"

msgid "All lines"
msgstr "All lines"

msgid "With a hint"
msgstr "With a hint"

msgid "No line of this kind."
msgstr "No line of this kind."

msgid "One line with column titles, such as Nachname, Vorname, Geburtsdatum. Lines above it do not matter."
msgstr "One line with column titles, such as Nachname, Vorname, Geburtsdatum. Lines above it do not matter."

msgid "One line for each person. Who is on record already is recognised by client number, or by name and date of birth."
msgstr "One line for each person. Who is on record already is recognised by client number, or by name and date of birth."

msgid "An empty cell deletes nothing. A list withdraws no wish for e-mail and ends no care."
msgstr "An empty cell deletes nothing. A list withdraws no wish for e-mail and ends no care."

msgid "A counsellor is named by user name or by first and last name."
msgstr "A counsellor is named by user name or by first and last name."

msgid "A list (CSV, XLSX) with a line of column titles, such as Name, Betriebsnummer, PLZ, Ort, Telefon."
msgstr "A list (CSV, XLSX) with a line of column titles, such as Name, Betriebsnummer, PLZ, Ort, Telefon."

msgid "An employer is recognised by its establishment number; without one by name and postcode."
msgstr "An employer is recognised by its establishment number; without one by name and postcode."

msgid "What somebody corrected here stays: a cell counts only where the field is empty or still holds what the last list said. The check names what was kept."
msgstr "What somebody corrected here stays: a cell counts only where the field is empty or still holds what the last list said. The check names what was kept."

msgid "An establishment number whose check digit does not fit is kept and marked."
msgstr "An establishment number whose check digit does not fit is kept and marked."

msgid "An empty cell deletes nothing, and an employer missing from the list is not closed."
msgstr "An empty cell deletes nothing, and an employer missing from the list is not closed."

msgid "Lines of the list"
msgstr "Lines of the list"

msgid "Line"
msgstr "Line"

msgid "What happened"
msgstr "What happened"

msgid "In detail"
msgstr "In detail"

#, python-format
msgid "%(n)s value"
msgid_plural "%(n)s values"
msgstr[0] "%(n)s value"
msgstr[1] "%(n)s values"

msgid "Hint:"
msgstr "Hint:"

msgid "In the cell"
msgstr "In the cell"

msgid "A list (CSV, XLSX) with a line of column titles, such as Region, Monat, Arbeitslose, Gemeldete Stellen, Arbeitslosenquote."
msgstr "A list (CSV, XLSX) with a line of column titles, such as Region, Monat, Arbeitslose, Gemeldete Stellen, Arbeitslosenquote."

msgid "One line for each region and month; Herne and “Herne, Stadt” are the same region."
msgstr "One line for each region and month; Herne and “Herne, Stadt” are the same region."

msgid "A figure that is empty or a sign such as a dash or an x is missing: it is shown as missing, never as zero."
msgstr "A figure that is empty or a sign such as a dash or an x is missing: it is shown as missing, never as zero."

msgid "The same month again is corrected, unless figures of a later day are on record."
msgstr "The same month again is corrected, unless figures of a later day are on record."

msgid "Imported"
msgstr "Imported"

msgid "Checked"
msgstr "Checked"

msgid "Deleted"
msgstr "Deleted"

msgid "A list (CSV, XLSX) with a line of column titles, such as Stellentitel, Arbeitgeber, PLZ, Ort, Lohn."
msgstr "A list (CSV, XLSX) with a line of column titles, such as Stellentitel, Arbeitgeber, PLZ, Ort, Lohn."

msgid "Or a file of the public job search, or job postings as web pages carry them (schema.org), both as JSON."
msgstr "Or a file of the public job search, or job postings as web pages carry them (schema.org), both as JSON."

msgid "A vacancy is recognised by its number at the source; without one by employer, title and place."
msgstr "A vacancy is recognised by its number at the source; without one by employer, title and place."

msgid "An occupation that is not in the list of occupations is kept in its own words."
msgstr "An occupation that is not in the list of occupations is kept in its own words."

msgid "What somebody corrected here stays, above all an occupation chosen by hand. The check names what was kept."
msgstr "What somebody corrected here stays, above all an occupation chosen by hand. The check names what was kept."

msgid "An empty cell deletes nothing, and a vacancy missing from the file is not closed."
msgstr "An empty cell deletes nothing, and a vacancy missing from the file is not closed."

msgid "First you see line by line what would happen. Nothing is stored before you say so."
msgstr "First you see line by line what would happen. Nothing is stored before you say so."

msgid "Check the list"
msgstr "Check the list"

msgid "Your last lists"
msgstr "Your last lists"

msgid "File"
msgstr "File"

msgid "Uploaded"
msgstr "Uploaded"

msgid "What the list needs"
msgstr "What the list needs"

msgid "Empty list with all titles (CSV)"
msgstr "Empty list with all titles (CSV)"

msgid "What the list says is deleted here when it is imported or discarded, and after 24 hours when the next list is uploaded."
msgstr "What the list says is deleted here when it is imported or discarded, and after 24 hours when the next list is uploaded."

msgid "All teams"
msgstr "All teams"

#, python-format
msgid "As of %(day)s"
msgstr "As of %(day)s"

msgid "Needs attention"
msgstr "Needs attention"

msgid "not contacted for 14 days"
msgstr "not contacted for 14 days"

msgid "not contacted for 30 days"
msgstr "not contacted for 30 days"

msgid "appointments without an outcome"
msgstr "appointments without an outcome"

msgid "without a next step"
msgstr "without a next step"

msgid "mails failed in 7 days"
msgstr "mails failed in 7 days"

msgid "mails came back in 7 days"
msgstr "mails came back in 7 days"

msgid "mails uncertain in 7 days"
msgstr "mails uncertain in 7 days"

msgid "Clients in programmes"
msgstr "Clients in programmes"

msgid "In care and taking part today"
msgstr "In care and taking part today"

msgid "Nobody takes part today. Administrators enrol clients in the administration."
msgstr "Nobody takes part today. Administrators enrol clients in the administration."

msgid "Absent today"
msgstr "Absent today"

#, python-format
msgid "%(kind)s until %(last)s"
msgstr "%(kind)s until %(last)s"

msgid "appointment today"
msgid_plural "appointments today"
msgstr[0] "appointment today"
msgstr[1] "appointments today"

#, python-format
msgid "Contacts in %(month)s"
msgstr "Contacts in %(month)s"

msgid "Clients by the number of contacts held; attempts do not count."
msgstr "Clients by the number of contacts held; attempts do not count."

msgid "Formal summonses are counted separately."
msgstr "Formal summonses are counted separately."

msgid "Counsellors"
msgstr "Counsellors"

msgid "Load and open work of each counsellor, in alphabetical order"
msgstr "Load and open work of each counsellor, in alphabetical order"

msgid "Share"
msgstr "Share"

msgid "Clients of places"
msgstr "Clients of places"

msgid "Free"
msgstr "Free"

msgid "Not contacted 14 days"
msgstr "Not contacted 14 days"

msgid "Not contacted 30 days"
msgstr "Not contacted 30 days"

msgid "Outcome missing"
msgstr "Outcome missing"

msgid "has left"
msgstr "has left"

msgid "Nobody works here yet. An administrator adds counsellors to the team."
msgstr "Nobody works here yet. An administrator adds counsellors to the team."

msgid "Load"
msgstr "Load"

msgid "No ratio: nobody works here."
msgstr "No ratio: nobody works here."

#, python-format
msgid "by contract: %(clients)s clients with a counsellor / %(fte)s full-time shares"
msgstr "by contract: %(clients)s clients with a counsellor / %(fte)s full-time shares"

#, python-format
msgid "actual: %(fte)s full-time shares without absences of more than four weeks"
msgstr "actual: %(fte)s full-time shares without absences of more than four weeks"

msgid "clients in care"
msgstr "clients in care"

msgid "of these without a counsellor"
msgstr "of these without a counsellor"

#, python-format
msgid "clients beyond the %(places)s places"
msgstr "clients beyond the %(places)s places"

#, python-format
msgid "of %(places)s places are free"
msgstr "of %(places)s places are free"

#, python-format
msgid "of %(places)s places filled: %(programme)s"
msgstr "of %(places)s places filled: %(programme)s"

#, python-format
msgid "places of %(programme)s; in the whole office %(filled)s of %(places)s"
msgstr "places of %(programme)s; in the whole office %(filled)s of %(places)s"

msgid "Employers and integrations"
msgstr "Employers and integrations"

msgid "Figure"
msgstr "Figure"

msgid "Integrations in insured employment"
msgstr "Integrations in insured employment"

msgid "Contacts with employers, attempts included"
msgstr "Contacts with employers, attempts included"

msgid "Counted by the first day of work. The project counts insured employment only."
msgstr "Counted by the first day of work. The project counts insured employment only."

msgid "System state"
msgstr "System state"

msgid "Whether the jobs run by themselves, and where the mails to clients stand."
msgstr "Whether the jobs run by themselves, and where the mails to clients stand."

msgid "Mails to clients"
msgstr "Mails to clients"

msgid "waiting"
msgstr "waiting"

#, python-format
msgid "the oldest for %(span)s"
msgstr "the oldest for %(span)s"

msgid "failed in the last 7 days"
msgstr "failed in the last 7 days"

msgid "came back in the last 7 days"
msgstr "came back in the last 7 days"

msgid "uncertain in the last 7 days"
msgstr "uncertain in the last 7 days"

msgid "No mailbox is read: MAILBOX_URL is not set. Answers of clients and returned mails come in only where the mail server hands them to “manage.py read_mail”."
msgstr "No mailbox is read: MAILBOX_URL is not set. Answers of clients and returned mails come in only where the mail server hands them to “manage.py read_mail”."

msgid "Jobs"
msgstr "Jobs"

msgid "Last run"
msgstr "Last run"

msgid "Job"
msgstr "Job"

#, python-format
msgid "late by %(span)s"
msgstr "late by %(span)s"

msgid "about to run"
msgstr "about to run"

#, python-format
msgid "%(span)s ago"
msgstr "%(span)s ago"

msgid "nothing to do"
msgstr "nothing to do"

#, python-format
msgid "broke off: %(error)s"
msgstr "broke off: %(error)s"

#, python-format
msgid "last run %(span)s ago."
msgstr "last run %(span)s ago."

msgid "has not run yet."
msgstr "has not run yet."

msgid "What to do"
msgstr "What to do"

msgid "Please tell your administrator."
msgstr "Please tell your administrator."

#, python-format
msgid "Account of %(name)s"
msgstr "Account of %(name)s"

msgid "Keys"
msgstr "Keys"

msgid "Main menu"
msgstr "Main menu"

msgctxt "place"
msgid "Clients"
msgstr "Clients"

msgid "Administration"
msgstr "Administration"

msgid "Import clients"
msgstr "Import clients"

msgid "Import employers"
msgstr "Import employers"

msgid "Import vacancies"
msgstr "Import vacancies"

msgid "Import labour market figures"
msgstr "Import labour market figures"

msgid "Find a client by name or number"
msgstr "Find a client by name or number"

msgid "Ctrl K"
msgstr "Ctrl K"

msgid "Take the list along:"
msgstr "Take the list along:"

msgid "Filter"
msgstr "Filter"

msgid "Apply"
msgstr "Apply"

msgid "Show all"
msgstr "Show all"

msgid "Next row, previous row"
msgstr "Next row, previous row"

msgid "Enter"
msgstr "Enter"

msgid "Open the row"
msgstr "Open the row"

msgid "This list"
msgstr "This list"

msgid "Close"
msgstr "Close"

msgid "Pages"
msgstr "Pages"

#, python-format
msgid "%(first)s to %(last)s of %(total)s"
msgstr "%(first)s to %(last)s of %(total)s"

msgid "Next"
msgstr "Next"

msgid "Light"
msgstr "Light"

msgid "Dark"
msgstr "Dark"

msgid "Automatic"
msgstr "Automatic"

msgid "Dismiss"
msgstr "Dismiss"

#, python-format
msgid "Your day: %(day)s"
msgstr "Your day: %(day)s"

#, python-format
msgid "Your team: %(day)s"
msgstr "Your team: %(day)s"

msgid "Morning overview"
msgstr "Morning overview"

msgid "Weekly digest"
msgstr "Weekly digest"

msgid "person"
msgstr "person"

msgid "mail to staff"
msgstr "mail to staff"

msgid "mails to staff"
msgstr "mails to staff"

#, python-format
msgid "Of these for %(name)s, whom you cover for"
msgstr "Of these for %(name)s, whom you cover for"

msgid "appointment without an outcome"
msgid_plural "appointments without an outcome"
msgstr[0] "appointment without an outcome"
msgstr[1] "appointments without an outcome"

msgid "message of a client to deal with"
msgid_plural "messages of clients to deal with"
msgstr[0] "message of a client to deal with"
msgstr[1] "messages of clients to deal with"

msgid "mail that did not arrive: please telephone"
msgid_plural "mails that did not arrive: please telephone"
msgstr[0] "mail that did not arrive: please telephone"
msgstr[1] "mails that did not arrive: please telephone"

msgid "client due for a contact"
msgid_plural "clients due for a contact"
msgstr[0] "client due for a contact"
msgstr[1] "clients due for a contact"

msgid "client without a next step"
msgid_plural "clients without a next step"
msgstr[0] "client without a next step"
msgstr[1] "clients without a next step"

msgid "client in care"
msgid_plural "clients in care"
msgstr[0] "client in care"
msgstr[1] "clients in care"

msgid "absent today"
msgstr "absent today"

msgid "mails failed"
msgstr "mails failed"

msgid "mails came back"
msgstr "mails came back"

msgid "mails of which nobody knows whether they arrived"
msgstr "mails of which nobody knows whether they arrived"

msgid "This record has changed since the list was checked; please import the list again."
msgstr "This record has changed since the list was checked; please import the list again."

msgid "Somebody else has entered this number or changed this record in the meantime."
msgstr "Somebody else has entered this number or changed this record in the meantime."

msgid "import of a client list"
msgstr "import of a client list"

msgid "The recorded wish for e-mail stays: a list does not withdraw it."
msgstr "The recorded wish for e-mail stays: a list does not withdraw it."

msgid "The wish for e-mail was not recorded: there is no e-mail address."
msgstr "The wish for e-mail was not recorded: there is no e-mail address."

msgid "recorded, in writing"
msgstr "recorded, in writing"

msgid "Several counsellors have this name; please give the user name."
msgstr "Several counsellors have this name; please give the user name."

#, python-format
msgid "There is no counsellor %(name)s whom you could assign."
msgstr "There is no counsellor %(name)s whom you could assign."

#, python-format
msgid "%(name)s has no free place; there are %(capacity)s places."
msgstr "%(name)s has no free place; there are %(capacity)s places."

msgid "The file is empty."
msgstr "The file is empty."

#, python-format
msgid "No line with column titles was found. The list needs one, such as: %(titles)s."
msgstr "No line with column titles was found. The list needs one, such as: %(titles)s."

#, python-format
msgid "Below the column titles in line %(line)s there is nothing."
msgstr "Below the column titles in line %(line)s there is nothing."

#, python-format
msgid "The column %(title)s stands in line %(line)s twice. Please remove one of them."
msgstr "The column %(title)s stands in line %(line)s twice. Please remove one of them."

#, python-format
msgid "The columns %(one)s and %(two)s in line %(line)s mean the same. Please remove one of them."
msgstr "The columns %(one)s and %(two)s in line %(line)s mean the same. Please remove one of them."

msgid "New"
msgstr "New"

msgid "Unchanged"
msgstr "Unchanged"

msgid "Refused"
msgstr "Refused"

#, python-format
msgid "In line %(line)s a quotation mark is opened and never closed."
msgstr "In line %(line)s a quotation mark is opened and never closed."

#, python-format
msgid "Line %(line)s cannot be read: a cell is far too long."
msgstr "Line %(line)s cannot be read: a cell is far too long."

#, python-format
msgid "The same employer as in line %(line)s."
msgstr "The same employer as in line %(line)s."

#, python-format
msgid "Renamed: so far it was called %(name)s."
msgstr "Renamed: so far it was called %(name)s."

#, python-format
msgid "Corrected here and kept: %(fields)s."
msgstr "Corrected here and kept: %(fields)s."

msgid "The line names no employer."
msgstr "The line names no employer."

#, python-format
msgid "%(field)s left out: %(reason)s"
msgstr "%(field)s left out: %(reason)s"

msgid "The check digit of the establishment number does not fit; it is kept and marked."
msgstr "The check digit of the establishment number does not fit; it is kept and marked."

msgid "The list says that this employer is no longer there; please check it."
msgstr "The list says that this employer is no longer there; please check it."

msgid "The postcode is not known; please check it."
msgstr "The postcode is not known; please check it."

msgid "Client list"
msgstr "Client list"

msgid "XLSX or CSV, at most 10 megabytes and 50,000 lines."
msgstr "XLSX or CSV, at most 10 megabytes and 50,000 lines."

msgid "Please choose a file."
msgstr "Please choose a file."

msgid "Team of new clients"
msgstr "Team of new clients"

msgid "no team"
msgstr "no team"

msgid "For those without a counsellor. Without a team only administrators see them."
msgstr "For those without a counsellor. Without a team only administrators see them."

msgid "File with vacancies"
msgstr "File with vacancies"

msgid "XLSX, CSV or JSON, at most 10 megabytes and 50,000 lines."
msgstr "XLSX, CSV or JSON, at most 10 megabytes and 50,000 lines."

msgid "List of employers"
msgstr "List of employers"

msgid "Region"
msgstr "Region"

msgid "Where the lines name none."
msgstr "Where the lines name none."

msgid "As of"
msgstr "As of"

msgid "Table of figures"
msgstr "Table of figures"

msgid "The file is no valid JSON. Please fetch it again, or save the list as .xlsx."
msgstr "The file is no valid JSON. Please fetch it again, or save the list as .xlsx."

msgid "No vacancy was found in this file."
msgstr "No vacancy was found in this file."

#, python-format
msgid "%(field)s: this is no figure."
msgstr "%(field)s: this is no figure."

msgid "The line names no region; please name it above, for the whole list."
msgstr "The line names no region; please name it above, for the whole list."

msgid "The line names no month; figures of a whole year are not kept."
msgstr "The line names no month; figures of a whole year are not kept."

msgid "The month lies ahead."
msgstr "The month lies ahead."

msgid "Please say as of which day the figures are; it cannot lie ahead."
msgstr "Please say as of which day the figures are; it cannot lie ahead."

msgid "The line has no figure."
msgstr "The line has no figure."

#, python-format
msgid "The same region and month as in line %(line)s."
msgstr "The same region and month as in line %(line)s."

#, python-format
msgid "Figures of a later day (%(day)s) are on record and stay."
msgstr "Figures of a later day (%(day)s) are on record and stay."

#, python-format
msgid "Missing: %(fields)s."
msgstr "Missing: %(fields)s."

#, python-format
msgid "Line %(line)s has the same client number."
msgstr "Line %(line)s has the same client number."

msgid "The client number belongs to somebody of another name and date of birth."
msgstr "The client number belongs to somebody of another name and date of birth."

#, python-format
msgid "The same person as in line %(line)s."
msgstr "The same person as in line %(line)s."

msgid "The care of this client has ended; a list takes nobody in again."
msgstr "The care of this client has ended; a list takes nobody in again."

msgid "This person is already known in another team."
msgstr "This person is already known in another team."

msgid "More than one client fits this line; please give the client number."
msgstr "More than one client fits this line; please give the client number."

#, python-format
msgid "The same name and date of birth as in line %(line)s, but another client number."
msgstr "The same name and date of birth as in line %(line)s, but another client number."

msgid "A client of this name and date of birth has another client number."
msgstr "A client of this name and date of birth has another client number."

#, python-format
msgid "Line %(line)s has the same name; without a date of birth it is not clear whether it is the same person."
msgstr "Line %(line)s has the same name; without a date of birth it is not clear whether it is the same person."

msgid "There is a client of this name; without a date of birth it is not clear whether it is the same person."
msgstr "There is a client of this name; without a date of birth it is not clear whether it is the same person."

msgid "There is somebody of the same name already; please check that it is another person."
msgstr "There is somebody of the same name already; please check that it is another person."

msgid "file"
msgstr "file"

msgid "uploaded by"
msgstr "uploaded by"

msgid "uploaded at"
msgstr "uploaded at"

msgid "lines"
msgstr "lines"

msgid "applied at"
msgstr "applied at"

msgid "The content of this list has been deleted. Please choose the file again."
msgstr "The content of this list has been deleted. Please choose the file again."

msgid "team of new clients"
msgstr "team of new clients"

msgid "imports of client lists"
msgstr "imports of client lists"

msgid "import of vacancies"
msgstr "import of vacancies"

msgid "imports of vacancies"
msgstr "imports of vacancies"

msgid "import of employers"
msgstr "import of employers"

msgid "imports of employers"
msgstr "imports of employers"

msgid "import of labour market figures"
msgstr "import of labour market figures"

msgid "imports of labour market figures"
msgstr "imports of labour market figures"

msgid "Please save the list of occupations as CSV."
msgstr "Please save the list of occupations as CSV."

msgid "This is no list of occupations: columns for code, level and title are missing."
msgstr "This is no list of occupations: columns for code, level and title are missing."

msgid "The list of occupations has no line with code, level and title."
msgstr "The list of occupations has no line with code, level and title."

msgid "Published more than a year ago; please ask the employer whether it is still open."
msgstr "Published more than a year ago; please ask the employer whether it is still open."

msgid "The line has no title; the occupation stands in for it."
msgstr "The line has no title; the occupation stands in for it."

msgid "The coordinates lie outside Germany and were left out."
msgstr "The coordinates lie outside Germany and were left out."

msgid "The line has no postcode; it is placed by its coordinates."
msgstr "The line has no postcode; it is placed by its coordinates."

msgid "The line has no postcode: nobody can say how far it is."
msgstr "The line has no postcode: nobody can say how far it is."

msgid "There is no team lead or administrator with this user name."
msgstr "There is no team lead or administrator with this user name."

#, python-format
msgid "Columns that were not read: %(titles)s"
msgstr "Columns that were not read: %(titles)s"

msgid "Nothing was imported: this was a dry run."
msgstr "Nothing was imported: this was a dry run."

#, python-format
msgid "Line %(line)s: %(outcome)s"
msgstr "Line %(line)s: %(outcome)s"

msgid "The line contains characters that no text has (NUL); please type it anew."
msgstr "The line contains characters that no text has (NUL); please type it anew."

msgid "Only one cell of the line is filled: a title or a sum?"
msgstr "Only one cell of the line is filled: a title or a sum?"

#, python-format
msgid "%(field)s left out: the cell holds an error (%(error)s)."
msgstr "%(field)s left out: the cell holds an error (%(error)s)."

#, python-format
msgid "%(field)s: the cell holds an error (%(error)s)."
msgstr "%(field)s: the cell holds an error (%(error)s)."

msgid "Last and first name could not be told apart; please check them."
msgstr "Last and first name could not be told apart; please check them."

msgid "Only the first telephone number was taken: both together are too long."
msgstr "Only the first telephone number was taken: both together are too long."

msgid "One of the telephone numbers was left out: it is damaged or has letters."
msgstr "One of the telephone numbers was left out: it is damaged or has letters."

msgid "The wish for e-mail was not recorded: only x, ja or yes count."
msgstr "The wish for e-mail was not recorded: only x, ja or yes count."

#, python-format
msgid "%(field)s left out: the value is not known."
msgstr "%(field)s left out: the value is not known."

msgid "Mobile number"
msgstr "Mobile number"

msgid "House number"
msgstr "House number"

msgid "Postcode and place"
msgstr "Postcode and place"

#, python-format
msgid "The file has more than %(limit)s megabytes. Please split the list."
msgstr "The file has more than %(limit)s megabytes. Please split the list."

msgid "This is a web page or XML file, whatever its name says. Please open it in Excel and save it as .xlsx."
msgstr "This is a web page or XML file, whatever its name says. Please open it in Excel and save it as .xlsx."

msgid "The file is protected by a password. Please save it without a password and try again."
msgstr "The file is protected by a password. Please save it without a password and try again."

msgid "This is a file of an old Excel (.xls). Please open it and save it as .xlsx."
msgstr "This is a file of an old Excel (.xls). Please open it and save it as .xlsx."

msgid "Unpacked, the file would be far too large. Please save only the list, as .xlsx or CSV."
msgstr "Unpacked, the file would be far too large. Please save only the list, as .xlsx or CSV."

msgid "This is a binary Excel file (.xlsb). Please open it and save it as .xlsx."
msgstr "This is a binary Excel file (.xlsb). Please open it and save it as .xlsx."

msgid "This is an OpenDocument file (.ods). Please open it and save it as .xlsx or CSV."
msgstr "This is an OpenDocument file (.ods). Please open it and save it as .xlsx or CSV."

msgid "This is not a list: only XLSX and CSV files can be read. Please save the list in Excel as .xlsx."
msgstr "This is not a list: only XLSX and CSV files can be read. Please save the list in Excel as .xlsx."

#, python-format
msgid "The list has more than %(limit)s lines. Please split it."
msgstr "The list has more than %(limit)s lines. Please split it."

msgid "The workbook is damaged and cannot be read. Please open it in Excel and save it again as .xlsx."
msgstr "The workbook is damaged and cannot be read. Please open it in Excel and save it again as .xlsx."

#, python-format
msgid "The same vacancy as in line %(line)s."
msgstr "The same vacancy as in line %(line)s."

#, python-format
msgid "Title, employer and place are those of line %(line)s."
msgstr "Title, employer and place are those of line %(line)s."

#, python-format
msgid "This number belongs to another vacancy: %(title)s."
msgstr "This number belongs to another vacancy: %(title)s."

msgid "A vacancy of this title is on record already from another source; please check it."
msgstr "A vacancy of this title is on record already from another source; please check it."

#, python-format
msgid "The source now names %(name)s as employer; the vacancy stays with %(known)s."
msgstr "The source now names %(name)s as employer; the vacancy stays with %(known)s."

msgid "This list has been imported already; nothing was changed."
msgstr "This list has been imported already; nothing was changed."

#, python-format
msgid "%(count)s line imported."
msgid_plural "%(count)s lines imported."
msgstr[0] "%(count)s line imported."
msgstr[1] "%(count)s lines imported."

msgid "The list was deleted; nothing was imported."
msgstr "The list was deleted; nothing was imported."

msgid "There is no team of this name."
msgstr "There is no team of this name."

#, python-format
msgid "%(new)s new occupations, %(changed)s changed, %(names)s new names."
msgstr "%(new)s new occupations, %(changed)s changed, %(names)s new names."

msgid "Look into the log of the worker and restart it. What is due stays in the database and is caught up; nothing is done twice."
msgstr "Look into the log of the worker and restart it. What is due stays in the database and is caught up; nothing is done twice."

msgid "Clock of the schedule"
msgstr "Clock of the schedule"

msgid "No job runs by itself: nothing is planned and nothing is sent."
msgstr "No job runs by itself: nothing is planned and nothing is sent."

msgid "Look whether exactly one beat, at least one worker and the broker run, and start what is missing. The log of each says why it ended."
msgstr "Look whether exactly one beat, at least one worker and the broker run, and start what is missing. The log of each says why it ended."

msgid "Planning of reminders"
msgstr "Planning of reminders"

msgid "New reminders and invitations are not planned."
msgstr "New reminders and invitations are not planned."

msgid "Sending of mails"
msgstr "Sending of mails"

msgid "Mails to clients are waiting."
msgstr "Mails to clients are waiting."

msgid "Mails to staff"
msgstr "Mails to staff"

msgid "Morning overviews and weekly digests may be missing; Today and the team's page show the same."
msgstr "Morning overviews and weekly digests may be missing; Today and the team's page show the same."

msgid "Mails to employers"
msgstr "Mails to employers"

msgid "Mails to employers are waiting; please telephone where it matters."
msgstr "Mails to employers are waiting; please telephone where it matters."

msgid "Search for new matches"
msgstr "Search for new matches"

msgid "Who newly fits a vacancy is not written down; the lists themselves are always up to date."
msgstr "Who newly fits a vacancy is not written down; the lists themselves are always up to date."

msgid "Deleting of old messages"
msgstr "Deleting of old messages"

msgid "Messages of clients are kept longer than they should be."
msgstr "Messages of clients are kept longer than they should be."

msgid "Reading of the mailbox"
msgstr "Reading of the mailbox"

msgid "Answers of clients and returned mails are not noticed."
msgstr "Answers of clients and returned mails are not noticed."

msgid "Look whether the mailbox of MAILBOX_URL can be reached and its password is still right. Nothing is lost: what is unread there is filed later."
msgstr "Look whether the mailbox of MAILBOX_URL can be reached and its password is still right. Nothing is lost: what is unread there is filed later."

msgid "reminders planned"
msgstr "reminders planned"

msgid "invitations planned"
msgstr "invitations planned"

msgid "moved to this month"
msgstr "moved to this month"

msgid "no longer needed"
msgstr "no longer needed"

msgid "too late"
msgstr "too late"

msgid "taken back from a worker that died"
msgstr "taken back from a worker that died"

msgid "to be tried again"
msgstr "to be tried again"

msgid "failed"
msgstr "failed"

msgid "uncertain"
msgstr "uncertain"

msgid "not sent"
msgstr "not sent"

msgid "filed before"
msgstr "filed before"

msgid "profiles looked at"
msgstr "profiles looked at"

msgid "vacancies looked at"
msgstr "vacancies looked at"

msgid "gone before they were read"
msgstr "gone before they were read"

msgid "old messages deleted"
msgstr "old messages deleted"

#, python-format
msgid "%(n)s day"
msgid_plural "%(n)s days"
msgstr[0] "%(n)s day"
msgstr[1] "%(n)s days"

#, python-format
msgid "%(n)s hour"
msgid_plural "%(n)s hours"
msgstr[0] "%(n)s hour"
msgstr[1] "%(n)s hours"

msgid "less than a minute"
msgstr "less than a minute"

#, python-format
msgid "%(n)s minute"
msgid_plural "%(n)s minutes"
msgstr[0] "%(n)s minute"
msgstr[1] "%(n)s minutes"

#, python-format
msgid "not told that a session of the workshop has changed: %(why)s"
msgstr "not told that a session of the workshop has changed: %(why)s"

msgid "notice of a changed session"
msgstr "notice of a changed session"

msgid "Notice of a changed session"
msgstr "Notice of a changed session"

msgid "Notice of a session that falls out"
msgstr "Notice of a session that falls out"

msgid "The session was changed."
msgstr "The session was changed."

msgid "The session falls out."
msgstr "The session falls out."

#, python-format
msgid "%(name)s was told on the telephone."
msgstr "%(name)s was told on the telephone."

#, python-format
msgid " and %(n)s more"
msgstr " and %(n)s more"

msgid "version of the session"
msgstr "version of the session"

msgid "time so far"
msgstr "time so far"

msgid "room so far"
msgstr "room so far"

msgid "new room"
msgstr "new room"

msgid "told after"
msgstr "told after"

msgid "telephoned at"
msgstr "telephoned at"

msgid "telephoned by"
msgstr "telephoned by"

msgid "notices of changed sessions"
msgstr "notices of changed sessions"

msgid "moved up at"
msgstr "moved up at"

msgid "In this language; empty: as with the template."
msgstr "In this language; empty: as with the template."

msgid "Talks have begun; the times of this day stay as they are."
msgstr "Talks have begun; the times of this day stay as they are."

msgid "The talks have changed in the meantime; please look at what follows once more."
msgstr "The talks have changed in the meantime; please look at what follows once more."

msgid "Please look at what becomes of the talks, then save once more."
msgstr "Please look at what becomes of the talks, then save once more."

msgid "place so far"
msgstr "place so far"

msgid "changed by"
msgstr "changed by"

msgid "told at"
msgstr "told at"

msgid "told by"
msgstr "told by"

msgid "notice of a changed talk"
msgstr "notice of a changed talk"

msgid "notices of changed talks"
msgstr "notices of changed talks"

msgid "The employer day was changed."
msgstr "The employer day was changed."

msgid "The table was changed."
msgstr "The table was changed."

msgid "What the client learns, as proposed"
msgstr "What the client learns, as proposed"

msgid "Tell the clients by e-mail where the time changes"
msgstr "Tell the clients by e-mail where the time changes"

msgid "Open work of colleagues who are away without a deputy who is there, or who have left. Nobody sees it on Today."
msgstr "Open work of colleagues who are away without a deputy who is there, or who have left. Nobody sees it on Today."

#, python-format
msgid "From %(first)s to %(last)s. Number of sessions: %(n)s. Hours in all: %(h)s."
msgstr "From %(first)s to %(last)s. Number of sessions: %(n)s. Hours in all: %(h)s."

msgid "The room can be reached without steps."
msgstr "The room can be reached without steps."

msgid "No mail will be sent: the client already knows this time by e-mail, and no time is mailed twice. Please tell the client of the other place or person, for instance by telephone."
msgstr "No mail will be sent: the client already knows this time by e-mail, and no time is mailed twice. Please tell the client of the other place or person, for instance by telephone."

msgid "Please telephone: a session has changed"
msgstr "Please telephone: a session has changed"

#, python-format
msgid "%(moment)s falls out"
msgstr "%(moment)s falls out"

#, python-format
msgid "now %(moment)s"
msgstr "now %(moment)s"

msgid "Told on the telephone"
msgstr "Told on the telephone"

msgid "Told of the change"
msgstr "Told of the change"

#, python-format
msgid "telephoned %(moment)s (%(name)s)"
msgstr "telephoned %(moment)s (%(name)s)"

msgid "knows this already"
msgstr "knows this already"

msgid "is told within a minute or two"
msgstr "is told within a minute or two"

msgid "Who will be told stands here as soon as day, time and room do."
msgstr "Who will be told stands here as soon as day, time and room do."

msgid "Nobody takes part yet, so nobody has to be told."
msgstr "Nobody takes part yet, so nobody has to be told."

msgid "Tell the participants of another time or room?"
msgstr "Tell the participants of another time or room?"

msgid "Tell the participants?"
msgstr "Tell the participants?"

msgid "No, we tell everybody ourselves"
msgstr "No, we tell everybody ourselves"

msgid "No mail will be sent to the participants. That you decided so is kept."
msgstr "No mail will be sent to the participants. That you decided so is kept."

#, python-format
msgid "By e-mail: %(n)s participant"
msgid_plural "By e-mail: %(n)s participants"
msgstr[0] "By e-mail: %(n)s participant"
msgstr[1] "By e-mail: %(n)s participants"

#, python-format
msgid "for %(n)s seconds it can be undone"
msgstr "for %(n)s seconds it can be undone"

#, python-format
msgid "Please telephone %(n)s participant:"
msgid_plural "Please telephone %(n)s participants:"
msgstr[0] "Please telephone %(n)s participant:"
msgstr[1] "Please telephone %(n)s participants:"

#, python-format
msgid "%(n)s participant knows this already."
msgid_plural "%(n)s participants know this already."
msgstr[0] "%(n)s participant knows this already."
msgstr[1] "%(n)s participants know this already."

#, python-format
msgid "The mail as it is read (%(language)s)"
msgstr "The mail as it is read (%(language)s)"

msgid "There is no text about this workshop in this language yet; the German one stands in its place."
msgstr "There is no text about this workshop in this language yet; the German one stands in its place."

msgid "There is no text about this workshop yet."
msgstr "There is no text about this workshop yet."

msgid "Write the text"
msgstr "Write the text"

#, python-format
msgid "has moved up to a place in %(name)s, from %(day)s on: please say so"
msgstr "has moved up to a place in %(name)s, from %(day)s on: please say so"

#, python-format
msgid "your client is there:"
msgid_plural "%(n)s of your clients are there:"
msgstr[0] "your client is there:"
msgstr[1] "%(n)s of your clients are there:"

msgid "A session falls out"
msgstr "A session falls out"

#, python-format
msgid "The session of %(day)s falls out"
msgstr "The session of %(day)s falls out"

msgid "It falls out"
msgstr "It falls out"

msgid "Change an employer day"
msgstr "Change an employer day"

msgid "Talks keep their number and move with the times. What becomes of each is shown before anything is saved."
msgstr "Talks keep their number and move with the times. What becomes of each is shown before anything is saved."

msgid "What becomes of the talks"
msgstr "What becomes of the talks"

msgid "Nobody is mailed: after saving, who has to be told stands on the page of the day, and with each client's counsellor on Today."
msgstr "Nobody is mailed: after saving, who has to be told stands on the page of the day, and with each client's counsellor on Today."

msgid "Save, with these changes"
msgstr "Save, with these changes"

msgid "Please tell: the day has changed"
msgstr "Please tell: the day has changed"

#, python-format
msgid "Change table %(n)s"
msgstr "Change table %(n)s"

msgid "Then"
msgstr "Then"

msgid "is taken off: no time is left"
msgstr "is taken off: no time is left"

#, python-format
msgid "talk %(old)s is now %(new)s"
msgstr "talk %(old)s is now %(new)s"

#, python-format
msgid "talk %(old)s does not take place"
msgstr "talk %(old)s does not take place"

msgid "Please tell: an employer day has changed"
msgstr "Please tell: an employer day has changed"

msgid "Change a table"
msgstr "Change a table"

#, python-format
msgid "Table %(n)s: %(name)s"
msgstr "Table %(n)s: %(name)s"

msgid "The employer does not come"
msgstr "The employer does not come"

#, python-format
msgid "%(n)s talk is then taken off; the client has to be told:"
msgid_plural "%(n)s talks are then taken off; these clients have to be told:"
msgstr[0] "%(n)s talk is then taken off; the client has to be told:"
msgstr[1] "%(n)s talks are then taken off; these clients have to be told:"

msgid "Nobody is booked at this table."
msgstr "Nobody is booked at this table."

msgid "Remove the table and its talks"
msgstr "Remove the table and its talks"

msgid "Remove the table"
msgstr "Remove the table"

msgid "Table number"
msgstr "Table number"

msgid "Free seats in workshops"
msgstr "Free seats in workshops"

msgid "Whoever has left keeps a place, and the waiting list does not move up."
msgstr "Whoever has left keeps a place, and the waiting list does not move up."

msgid "notices of changed sessions planned"
msgstr "notices of changed sessions planned"

msgid "notices of sessions that fall out planned"
msgstr "notices of sessions that fall out planned"

msgid "seats freed"
msgstr "seats freed"

msgid "moved up from a waiting list"
msgstr "moved up from a waiting list"
