#
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: jobcenter\n"
"Report-Msgid-Bugs-To: \n"
"POT-Creation-Date: 2026-11-27 08:26+0100\n"
"Language: de\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

msgid "Counsellor"
msgstr "Integrationsfachkraft"

msgid "Team lead"
msgstr "Teamleitung"

msgid "Administrator"
msgstr "Administration"

msgid "Name or number"
msgstr "Name oder Nummer"

msgid "other hours"
msgstr "andere Zeiten"

msgid "not there"
msgstr "nicht da"

#, python-format
msgid "%(kind)s, covered by %(name)s"
msgstr "%(kind)s, Vertretung: %(name)s"

msgid "Workshop session"
msgstr "Kurstag"

msgid "taken"
msgstr "belegt"

msgid "held for somebody else's client"
msgstr "für eine andere Kundin oder einen anderen Kunden"

msgid "Summons"
msgstr "Meldeaufforderung"

msgid "covered"
msgstr "vertreten"

msgid "held by a colleague"
msgstr "bei einer Kollegin oder einem Kollegen"

#, python-format
msgid "with %(name)s"
msgstr "mit %(name)s"

msgid "Attended"
msgstr "Erschienen"

msgid "Did not come"
msgstr "Nicht erschienen"

msgid "Excused"
msgstr "Entschuldigt"

msgid "cancelled, can still be undone"
msgstr "abgesagt, lässt sich noch zurücknehmen"

msgid "outcome missing"
msgstr "Ergebnis fehlt"

msgid "confirmed"
msgstr "bestätigt"

msgid "Holiday"
msgstr "Feiertag"

msgid "free"
msgstr "frei"

msgid "on a public holiday"
msgstr "an einem Feiertag"

msgid "on a weekend"
msgstr "am Wochenende"

msgid "outside the usual hours"
msgstr "außerhalb der üblichen Zeiten"

msgid "in the hour that exists twice"
msgstr "in der Stunde, die es zweimal gibt"

msgid "outside the counsellor's working time"
msgstr "außerhalb der Arbeitszeit der Integrationsfachkraft"

msgid "while the counsellor is away"
msgstr "während einer Abwesenheit der Integrationsfachkraft"

msgid "with a counsellor who does not look after the client"
msgstr "mit einer Integrationsfachkraft, die nicht zuständig ist"

msgid "at a time the client has no time"
msgstr "zu einer Zeit, zu der die Kundin oder der Kunde verhindert ist"

msgid "The end must lie after the start."
msgstr "Das Ende muss nach dem Beginn liegen."

msgid "An appointment lasts at most eight hours."
msgstr "Ein Termin dauert höchstens acht Stunden."

msgid "This time has passed; please choose a later one."
msgstr "Diese Zeit ist vorbei; bitte wählen Sie eine spätere."

#, python-format
msgid "This day is more than %(days)s days ahead; please check the year."
msgstr "Dieser Tag liegt mehr als %(days)s Tage in der Zukunft; bitte prüfen Sie das Jahr."

msgid "This day is a public holiday."
msgstr "Dieser Tag ist ein Feiertag."

msgid "This day is on a weekend."
msgstr "Dieser Tag liegt am Wochenende."

msgid "This time lies outside the hours from 07:00 to 19:00."
msgstr "Diese Zeit liegt außerhalb von 07:00 bis 19:00 Uhr."

msgid "In this night the clocks go back: this hour exists twice, and the first one is meant."
msgstr "In dieser Nacht wird die Uhr zurückgestellt: Diese Stunde gibt es zweimal, gemeint ist die erste."

msgid "The counsellor already has an appointment at this time."
msgstr "Die Integrationsfachkraft hat zu dieser Zeit bereits einen Termin."

msgid "The client already has an appointment at this time."
msgstr "Die Kundin oder der Kunde hat zu dieser Zeit bereits einen Termin."

msgid "The room is already taken at this time."
msgstr "Der Raum ist zu dieser Zeit bereits belegt."

msgid "Somebody else has already changed this appointment."
msgstr "Jemand anderes hat diesen Termin bereits geändert."

#, python-format
msgid "This month already holds %(held)s held and %(booked)s booked contacts; the limit is %(limit)s. Please choose a day of another month, or cancel an appointment."
msgstr "Dieser Monat hat bereits %(held)s geführte und %(booked)s gebuchte Kontakte; die Grenze ist %(limit)s. Bitte wählen Sie einen Tag eines anderen Monats, oder sagen Sie einen Termin ab."

#, python-format
msgid "%(name)s already has an appointment at this time."
msgstr "%(name)s hat zu dieser Zeit bereits einen Termin."

msgid "This room is no longer in use."
msgstr "Dieser Raum wird nicht mehr genutzt."

#, python-format
msgid "This room is too small: it holds %(capacity)s, and %(people)s people take part."
msgstr "Dieser Raum ist zu klein: Er fasst %(capacity)s, und es nehmen %(people)s Personen teil."

msgid "Care has ended; no appointment can be booked."
msgstr "Die Betreuung ist beendet; es kann kein Termin gebucht werden."

msgid "Appointments can be booked only with an active counsellor."
msgstr "Termine können nur bei einer aktiven Integrationsfachkraft gebucht werden."

msgid "A joint talk needs two different counsellors."
msgstr "Ein gemeinsames Gespräch führen zwei verschiedene Integrationsfachkräfte."

msgid "This colleague no longer works here."
msgstr "Diese Person arbeitet nicht mehr hier."

msgid "The appointment has not begun yet; an outcome can be recorded afterwards."
msgstr "Der Termin hat noch nicht begonnen; ein Ergebnis kann danach eingetragen werden."

msgid "This entry can no longer be undone."
msgstr "Dieser Eintrag kann nicht mehr zurückgenommen werden."

#, python-format
msgid "Cancel the appointment with %(name)s"
msgstr "Termin mit %(name)s absagen"

msgid "Cancel appointment"
msgstr "Absagen"

msgid "Only a planned appointment can be cancelled."
msgstr "Nur ein geplanter Termin kann abgesagt werden."

#, python-format
msgid "Appointment cancelled: %(when)s."
msgstr "Termin abgesagt: %(when)s."

#, python-format
msgid "Undone: the appointment stands at %(when)s again; no mail leaves."
msgstr "Rückgängig gemacht: Der Termin steht wieder am alten Platz (%(when)s); es geht keine E-Mail hinaus."

#, python-format
msgid "Outcome of the appointment with %(name)s"
msgstr "Ergebnis des Termins mit %(name)s"

msgid "Save outcome"
msgstr "Ergebnis speichern"

#, python-format
msgid "The outcome is recorded: %(state)s."
msgstr "Das Ergebnis ist eingetragen: %(state)s."

#, python-format
msgid "Recorded for %(name)s: %(state)s."
msgstr "Eingetragen für %(name)s: %(state)s."

#, python-format
msgid "After the missed appointment with %(name)s"
msgstr "Nach dem versäumten Termin mit %(name)s"

msgid "Save decision"
msgstr "Entscheidung speichern"

msgid "Nobody has missed this appointment."
msgstr "Dieser Termin wurde nicht versäumt."

#, python-format
msgid "Noted for %(name)s: important reason %(reason)s."
msgstr "Festgehalten für %(name)s: wichtiger Grund %(reason)s."

msgid "The outcome was taken back."
msgstr "Das Ergebnis wurde zurückgenommen."

msgid "Reached"
msgstr "Erreicht"

msgid "Not reached"
msgstr "Nicht erreicht"

msgid "client"
msgstr "Kundin/Kunde"

msgid "counsellor"
msgstr "Integrationsfachkraft"

msgid "kind"
msgstr "Art"

msgid "from"
msgstr "von"

msgid "until"
msgstr "bis"

msgid "place"
msgstr "Ort"

msgid "booked room"
msgstr "gebuchter Raum"

msgid "by way of exception"
msgstr "ausnahmsweise"

msgid "reason for the exception"
msgstr "Grund für die Ausnahme"

msgid "booked anyway"
msgstr "trotzdem gebucht"

msgid "formal summons"
msgstr "Meldeaufforderung"

msgid "state"
msgstr "Stand"

msgid "booked by"
msgstr "gebucht von"

msgid "client is mailed of the change"
msgstr "Kundin oder Kunde erfährt die Änderung per E-Mail"

msgid "can be undone until"
msgstr "kann rückgängig gemacht werden bis"

msgid "cancelled at"
msgstr "abgesagt am"

msgid "cancelled by"
msgstr "abgesagt von"

msgid "confirmed at"
msgstr "bestätigt am"

msgid "outcome recorded at"
msgstr "Ergebnis eingetragen am"

msgid "created at"
msgstr "angelegt am"

msgid "important reason"
msgstr "wichtiger Grund"

msgid "in the client's words"
msgstr "in den Worten der Kundin oder des Kunden"

msgid "decided by"
msgstr "entschieden von"

msgid "decided at"
msgstr "entschieden am"

msgid "appointment"
msgstr "Termin"

msgid "appointments"
msgstr "Termine"

msgid "An outcome can be recorded only after the appointment has begun."
msgstr "Ein Ergebnis kann erst eingetragen werden, wenn der Termin begonnen hat."

msgid "A decision names who made it and when."
msgstr "Zu einer Entscheidung gehört, wer sie wann getroffen hat."

msgid "A first talk takes place in person; an exception needs a reason."
msgstr "Ein Erstgespräch findet persönlich statt; eine Ausnahme braucht einen Grund."

msgid "with clients' names"
msgstr "mit Namen der Kundinnen und Kunden"

msgid "why with names"
msgstr "warum mit Namen"

msgid "address since"
msgstr "Adresse seit"

msgid "calendar feed"
msgstr "Kalenderabo"

msgid "calendar feeds"
msgstr "Kalenderabos"

msgid "Clients' names leave the office with the feed: that needs a reason."
msgstr "Mit dem Abo verlassen die Namen das Haus: Dafür braucht es einen Grund."

msgid "Appointments"
msgstr "Termine"

msgid "The address is void; calendar programs no longer get anything."
msgstr "Die Adresse ist ungültig; Kalenderprogramme erhalten nichts mehr."

msgid "Outcome"
msgstr "Ergebnis"

msgid "missing"
msgstr "fehlt"

msgid "all"
msgstr "alle"

msgid "Cancelled"
msgstr "Abgesagt"

msgid "shown too"
msgstr "auch anzeigen"

msgid "left out"
msgstr "ausgelassen"

msgid "Kind"
msgstr "Art"

msgid "Minutes"
msgstr "Minuten"

msgid "Together with"
msgstr "Gemeinsam mit"

msgid "nobody else"
msgstr "niemand sonst"

msgid "Booked room"
msgstr "Gebuchter Raum"

msgid "none"
msgstr "keiner"

msgid "From"
msgstr "Ab"

msgid "the client's own, or the deputy"
msgstr "die zuständige oder ihre Vertretung"

msgid "any of these"
msgstr "irgendjemand davon"

msgid "First talk not in person"
msgstr "Erstgespräch nicht persönlich"

msgid "no, in person"
msgstr "nein, persönlich"

msgid "Reason for the exception"
msgstr "Grund für die Ausnahme"

#, python-format
msgid "Empty: first talk %(first)s, talk %(talk)s, telephone %(telephone)s."
msgstr "Leer: Erstgespräch %(first)s, Gespräch %(talk)s, Telefon %(telephone)s."

#, python-format
msgid "Empty: %(place)s; for a telephone talk: by telephone."
msgstr "Leer: %(place)s; bei einem Telefongespräch: telefonisch."

msgid "Tell the client?"
msgstr "Kundin oder Kunden benachrichtigen?"

msgid "yes"
msgstr "ja"

msgid "no"
msgstr "nein"

msgid "Who cancelled?"
msgstr "Wer hat abgesagt?"

msgid "the client"
msgstr "die Kundin oder der Kunde"

msgid "we"
msgstr "wir"

msgid "How did it go?"
msgstr "Wie ist es ausgegangen?"

msgid "any"
msgstr "beliebig"

msgid "the client's own"
msgstr "die zuständige Fachkraft"

msgid "First day"
msgstr "Erster Tag"

msgid "Last day"
msgstr "Letzter Tag"

msgid "Empty: open end."
msgstr "Leer: ohne Ende."

msgid "This day has passed."
msgstr "Dieser Tag ist vorbei."

msgid "The last day must not lie before the first."
msgstr "Der letzte Tag darf nicht vor dem ersten liegen."

msgid "With clients' names"
msgstr "Mit Namen der Kundinnen und Kunden"

msgid "Why with names"
msgstr "Warum mit Namen"

msgid "Needed for names; the reason is kept. Without names, entries say the kind of the talk."
msgstr "Für Namen nötig; der Grund wird festgehalten. Ohne Namen steht in den Einträgen die Art des Gesprächs."

msgid "Important reason"
msgstr "Wichtiger Grund"

msgid "yes, accepted"
msgstr "ja, anerkannt"

msgid "still open"
msgstr "noch offen"

msgid "What the client says"
msgstr "Was die Kundin oder der Kunde sagt"

msgid "In the client's own words; no diagnoses."
msgstr "In den eigenen Worten der Kundin oder des Kunden; keine Diagnosen."

msgid "First talk"
msgstr "Erstgespräch"

msgid "Talk"
msgstr "Gespräch"

msgid "Telephone"
msgstr "Telefon"

msgid "Video"
msgstr "Video"

msgid "Walk-in"
msgstr "Ohne Termin"

msgid "by telephone"
msgstr "telefonisch"

msgid "by video"
msgstr "per Video"

msgid "usual minutes"
msgstr "übliche Minuten"

msgid "hours of notice"
msgstr "Vorlauf in Stunden"

msgid "Free times are offered from so many hours ahead."
msgstr "Freie Zeiten werden mit so vielen Stunden Vorlauf angeboten."

msgid "usual place"
msgstr "üblicher Ort"

msgid "Empty: the counsellor's office and room."
msgstr "Leer: Dienststelle und Raum der Integrationsfachkraft."

msgid "needs a booked room"
msgstr "braucht einen gebuchten Raum"

msgid "kind of appointment"
msgstr "Terminart"

msgid "kinds of appointments"
msgstr "Terminarten"

msgid "An appointment lasts between five minutes and eight hours."
msgstr "Ein Termin dauert zwischen fünf Minuten und acht Stunden."

msgid "The notice is at most four weeks."
msgstr "Der Vorlauf beträgt höchstens vier Wochen."

msgid "colleague"
msgstr "Kollegin oder Kollege"

msgid "colleague in a joint talk"
msgstr "beteiligte Fachkraft"

msgid "colleagues in a joint talk"
msgstr "beteiligte Fachkräfte"

msgid "old time"
msgstr "alte Zeit"

msgid "new time"
msgstr "neue Zeit"

msgid "takes back the change before"
msgstr "macht die Änderung davor rückgängig"

msgid "move"
msgstr "Verschiebung"

msgid "moves"
msgstr "Verschiebungen"

msgid "This can no longer be undone; the change stands. Please move the appointment or book another one."
msgstr "Das lässt sich nicht mehr rückgängig machen; die Änderung gilt. Bitte verlegen Sie den Termin oder vereinbaren Sie einen neuen."

msgid "Only a planned appointment can be moved."
msgstr "Nur ein geplanter Termin kann verschoben werden."

#, python-format
msgid "This can no longer be undone. %(why)s"
msgstr "Das lässt sich nicht mehr rückgängig machen. %(why)s"

#, python-format
msgid "room %(room)s"
msgstr "Raum %(room)s"

#, python-format
msgid "%(room)s, %(count)s people"
msgstr "%(room)s, %(count)s Personen"

#, python-format
msgid "%(room)s, step-free"
msgstr "%(room)s, stufenlos"

msgid "This form was already used; please open it again."
msgstr "Dieses Formular wurde bereits verwendet; bitte öffnen Sie es neu."

msgid "Planned"
msgstr "Geplant"

msgid "Cancelled by the client"
msgstr "Von der Kundin oder dem Kunden abgesagt"

msgid "Cancelled by us"
msgstr "Von uns abgesagt"

msgid "by the link in the mail"
msgstr "über den Link in der E-Mail"

msgid "by an answer to the mail"
msgstr "mit einer Antwort auf die E-Mail"

msgid "open"
msgstr "offen"

msgid "accepted"
msgstr "zugesagt"

msgid "This person no longer takes appointments here; please choose somebody else."
msgstr "Bei dieser Person sind keine Termine mehr möglich; bitte wählen Sie jemand anderen."

msgid "Day"
msgstr "Tag"

msgid "Time"
msgstr "Uhrzeit"

msgid "This room is no longer in use; please choose another one."
msgstr "Dieser Raum wird nicht mehr genutzt; bitte wählen Sie einen anderen."

msgid "Place"
msgstr "Ort"

msgid "For this kind of appointment a room is booked; please choose one."
msgstr "Für diese Terminart wird ein Raum gebucht; bitte wählen Sie einen aus."

msgid "Please confirm the unusual time, or choose another one."
msgstr "Bitte bestätigen Sie die ungewöhnliche Zeit, oder wählen Sie eine andere."

msgid "Please check the year."
msgstr "Bitte prüfen Sie das Jahr."

msgid "On this day the clocks go forward; this time does not exist. Please choose 03:00 or later."
msgstr "An diesem Tag wird die Uhr vorgestellt; diese Uhrzeit gibt es nicht. Bitte wählen Sie 03:00 Uhr oder später."

#, python-format
msgid "The client has no time then: %(times)s."
msgstr "Die Kundin oder der Kunde ist dann verhindert: %(times)s."

#, python-format
msgid "%(name)s is away on this day."
msgstr "%(name)s ist an diesem Tag abwesend."

msgid "not at all"
msgstr "gar nicht"

#, python-format
msgid "%(name)s works on this day: %(times)s."
msgstr "%(name)s arbeitet an diesem Tag: %(times)s."

#, python-format
msgid "%(name)s does not look after this client on that day."
msgstr "%(name)s betreut diese Person an diesem Tag nicht."

#, python-format
msgid "%(what)s %(from)s-%(until)s"
msgstr "%(what)s %(from)s–%(until)s"

msgid "Client number"
msgstr "Kundennummer"

msgid "Last name"
msgstr "Nachname"

msgid "First name"
msgstr "Vorname"

msgid "State"
msgstr "Stand"

#, python-format
msgid "Book an appointment with %(name)s"
msgstr "Termin mit %(name)s buchen"

msgid "Book"
msgstr "Buchen"

msgid "Book another free time:"
msgstr "Eine andere freie Zeit buchen:"

#, python-format
msgid "Appointment booked for %(when)s."
msgstr "Termin gebucht: %(when)s."

#, python-format
msgid "Move the appointment with %(name)s"
msgstr "Termin mit %(name)s verschieben"

msgid "Move"
msgstr "Verschieben"

msgid "Move to a free time:"
msgstr "Auf eine freie Zeit verschieben:"

#, python-format
msgid "Appointment moved to %(when)s."
msgstr "Termin verschoben auf %(when)s."

msgid "Appointment"
msgstr "Termin"

msgid "first day"
msgstr "erster Tag"

msgid "last day"
msgstr "letzter Tag"

msgid "noted by"
msgstr "vermerkt von"

msgid "ended at"
msgstr "beendet am"

msgid "given"
msgstr "vergeben"

msgid "entry of the waiting list"
msgstr "Eintrag der Warteliste"

msgid "waiting list"
msgstr "Warteliste"

msgid "The client already waits for an earlier time."
msgstr "Die Kundin oder der Kunde steht schon auf der Warteliste."

#, python-format
msgid "%(name)s waits for an earlier time"
msgstr "%(name)s wartet auf einen früheren Termin"

msgid "Put on the waiting list"
msgstr "Auf die Warteliste setzen"

msgid "On the waiting list. Times that become free are offered on your Today page."
msgstr "Steht auf der Warteliste. Frei werdende Zeiten erscheinen auf Ihrer Seite „Heute“."

msgid "No longer on the waiting list."
msgstr "Von der Warteliste genommen."

msgid "This time is no longer free for the client. Please look at the list again."
msgstr "Diese Zeit ist für die Kundin oder den Kunden nicht mehr frei. Bitte sehen Sie noch einmal in die Liste."

#, python-format
msgid "%(name)s comes earlier: %(when)s. Please make sure that the client knows."
msgstr "%(name)s kommt früher: %(when)s. Bitte stellen Sie sicher, dass die Kundin oder der Kunde es weiß."

#, python-format
msgid "The summons for %(when)s still stands."
msgstr "Die Meldeaufforderung für %(when)s bleibt bestehen."

msgid "Caseload"
msgstr "Fallbestand"

msgctxt "journal"
msgid "agreed"
msgstr "vereinbart"

msgctxt "journal"
msgid "assigned"
msgstr "zugewiesen"

msgctxt "journal"
msgid "attendance recorded"
msgstr "Anwesenheit eingetragen"

msgctxt "journal"
msgid "became voluntary"
msgstr "freiwillig geworden"

msgctxt "journal"
msgid "booked"
msgstr "gebucht"

msgctxt "journal"
msgid "cancelled"
msgstr "abgesagt"

msgctxt "journal"
msgid "important reason decided"
msgstr "wichtiger Grund entschieden"

msgctxt "journal"
msgid "earlier time given"
msgstr "frühere Zeit vergeben"

msgctxt "journal"
msgid "put on the waiting list"
msgstr "auf die Warteliste gesetzt"

msgctxt "journal"
msgid "taken off the waiting list"
msgstr "von der Warteliste genommen"

msgctxt "journal"
msgid "changed"
msgstr "geändert"

msgctxt "journal"
msgid "state changed"
msgstr "Stand geändert"

msgctxt "journal"
msgid "closed"
msgstr "geschlossen"

msgctxt "journal"
msgid "completed"
msgstr "erledigt"

msgctxt "journal"
msgid "confirmed"
msgstr "bestätigt"

msgctxt "journal"
msgid "entered"
msgstr "angelegt"

msgctxt "journal"
msgid "deleted"
msgstr "gelöscht"

msgctxt "journal"
msgid "travel costs asked for"
msgstr "Reisekosten beantragt"

msgctxt "journal"
msgid "deputy named"
msgstr "Vertretung benannt"

msgctxt "journal"
msgid "discarded"
msgstr "verworfen"

msgctxt "journal"
msgid "end recorded"
msgstr "Ende eingetragen"

msgctxt "journal"
msgid "care ended"
msgstr "Betreuung beendet"

msgctxt "journal"
msgid "end of absence changed"
msgstr "Ende der Abwesenheit geändert"

msgctxt "journal"
msgid "exported"
msgstr "ausgegeben"

msgctxt "journal"
msgid "hearing recorded"
msgstr "Anhörung eingetragen"

msgctxt "journal"
msgid "imported"
msgstr "importiert"

msgctxt "journal"
msgid "exit recorded"
msgstr "Austritt eingetragen"

msgctxt "journal"
msgid "logged"
msgstr "eingetragen"

msgctxt "journal"
msgid "time made up recorded"
msgstr "nachgeholte Zeit eingetragen"

msgctxt "journal"
msgid "moved"
msgstr "verschoben"

msgctxt "journal"
msgid "moved up"
msgstr "nachgerückt"

msgctxt "journal"
msgid "outcome recorded"
msgstr "Ergebnis eingetragen"

msgctxt "journal"
msgid "paused"
msgstr "pausiert"

msgctxt "journal"
msgid "usual deputy named"
msgstr "ständige Vertretung benannt"

msgctxt "journal"
msgid "proof of receipt recorded"
msgstr "Zugangsnachweis eingetragen"

msgctxt "journal"
msgid "planned"
msgstr "geplant"

msgctxt "journal"
msgid "proposed"
msgstr "vorgeschlagen"

msgctxt "journal"
msgid "read"
msgstr "gelesen"

msgctxt "journal"
msgid "recorded"
msgstr "eingetragen"

msgctxt "journal"
msgid "absence recorded"
msgstr "Abwesenheit eingetragen"

msgctxt "journal"
msgid "wish for e-mail recorded"
msgstr "Wunsch nach E-Mail eingetragen"

msgctxt "journal"
msgid "opened again"
msgstr "wieder geöffnet"

msgctxt "journal"
msgid "brought back"
msgstr "wieder angesetzt"

msgctxt "journal"
msgid "calendar feed made"
msgstr "Kalenderabo angelegt"

msgctxt "journal"
msgid "calendar feed made void"
msgstr "Kalenderabo ungültig gemacht"

msgctxt "journal"
msgid "resumed"
msgstr "fortgesetzt"

msgctxt "journal"
msgid "summons sent"
msgstr "Meldeaufforderung versandt"

msgctxt "journal"
msgid "summons drawn up"
msgstr "Meldeaufforderung erstellt"

msgctxt "journal"
msgid "taken down"
msgstr "aufgenommen"

msgctxt "journal"
msgid "undone"
msgstr "zurückgenommen"

msgctxt "journal"
msgid "outcome undone"
msgstr "Ergebnis zurückgenommen"

msgctxt "journal"
msgid "uploaded"
msgstr "hochgeladen"

msgctxt "journal"
msgid "summons withdrawn"
msgstr "Meldeaufforderung zurückgenommen"

msgctxt "journal"
msgid "wish for e-mail withdrawn"
msgstr "Wunsch nach E-Mail zurückgenommen"

msgid "act"
msgstr "Vorgang"

msgid "object"
msgstr "Gegenstand"

msgid "at"
msgstr "am"

msgid "done by"
msgstr "von"

msgid "object number"
msgstr "Nummer des Gegenstands"

msgid "detail"
msgstr "Einzelheiten"

msgid "journal entry"
msgstr "Protokolleintrag"

msgid "journal"
msgstr "Protokoll"

msgid "Appointment confirmed"
msgstr "Termin bestätigt"

msgid "Appointment moved"
msgstr "Termin verlegt"

msgid "Appointment cancelled"
msgstr "Termin abgesagt"

msgid "Appointment booked"
msgstr "Termin gebucht"

msgid "Asks for a call"
msgstr "Bittet um einen Anruf"

msgid "No more e-mails"
msgstr "Keine E-Mails mehr"

msgid "E-mails wished again"
msgstr "Wieder E-Mails gewünscht"

msgid "It is too late to change this appointment by the link."
msgstr "Für eine Änderung über den Link ist es bei diesem Termin zu spät."

msgid "reminder"
msgstr "Erinnerung"

msgid "version of the appointment"
msgstr "Fassung des Termins"

msgid "answer by link"
msgstr "Antwort über den Link"

msgid "answers by link"
msgstr "Antworten über den Link"

#, python-format
msgid "%(name)s (%(number)s)"
msgstr "%(name)s (%(number)s)"

msgid "no number"
msgstr "ohne Nummer"

msgid "Clients are still assigned to this counsellor; please hand them over first."
msgstr "Dieser Integrationsfachkraft sind noch Kundinnen und Kunden zugewiesen; bitte übergeben Sie diese zuerst."

msgid "team"
msgstr "Team"

msgid "Ways to reach"
msgstr "Erreichbarkeit"

msgid "Address"
msgstr "Anschrift"

msgid "Wish for e-mail"
msgstr "Wunsch nach E-Mail"

msgid "Care"
msgstr "Betreuung"

msgid "name"
msgstr "Name"

msgid "e-mail"
msgstr "E-Mail"

msgid "ability"
msgstr "Fähigkeit"

msgid "Only an active counsellor can look after clients."
msgstr "Nur eine aktive Integrationsfachkraft kann Kundinnen und Kunden betreuen."

#, python-format
msgid "%(name)s already looks after %(load)s clients; there are %(capacity)s places."
msgstr "%(name)s betreut bereits %(load)s Kundinnen und Kunden; es gibt %(capacity)s Plätze."

msgid "assigned by"
msgstr "zugewiesen von"

msgid "reason"
msgstr "Grund"

msgid "reason for going beyond the capacity"
msgstr "Grund für das Überschreiten der Kapazität"

msgid "assignment"
msgstr "Zuweisung"

msgid "assignments"
msgstr "Zuweisungen"

msgid "A client has one counsellor at a time."
msgstr "Für jede Person ist immer nur eine Integrationsfachkraft zuständig."

msgid "Reason"
msgstr "Grund"

msgid "Reason for going beyond the capacity"
msgstr "Grund für das Überschreiten der Kapazität"

msgid "Only where the counsellor has no free place; the reason is kept."
msgstr "Nur wenn die Integrationsfachkraft keinen freien Platz hat; der Grund wird aufbewahrt."

#, python-format
msgid "%(name)s (%(load)s of %(places)s places)"
msgstr "%(name)s (%(load)s von %(places)s Plätzen)"

msgid "Declared"
msgstr "Erklärt"

msgid "E-mail"
msgstr "E-Mail"

msgid "Paused until"
msgstr "Pausiert bis"

msgid "Empty: no pause."
msgstr "Leer: keine Pause."

msgid "This day has passed; leave the field empty to end the pause."
msgstr "Dieser Tag ist vorbei; lassen Sie das Feld leer, um die Pause zu beenden."

msgid "A pause lasts at most a year; please end the care instead."
msgstr "Eine Pause dauert höchstens ein Jahr; bitte beenden Sie stattdessen die Betreuung."

msgid "The end of care cannot lie in the future."
msgstr "Das Ende der Betreuung kann nicht in der Zukunft liegen."

msgid "This day lies too far back; please check the year."
msgstr "Dieser Tag liegt zu weit zurück; bitte prüfen Sie das Jahr."

msgid "The care of this client has already ended."
msgstr "Diese Betreuung ist bereits beendet."

msgid "This date does not exist, or is not written like 03.04.1988 or 1988-04-03."
msgstr "Dieses Datum gibt es nicht, oder es ist nicht wie 03.04.1988 oder 1988-04-03 geschrieben."

msgid "Nothing is mailed until the client's wish for e-mail is recorded."
msgstr "Es geht keine E-Mail hinaus, bis der Wunsch nach E-Mail eingetragen ist."

msgid "A spreadsheet has damaged this client number; please type it anew."
msgstr "Ein Tabellenprogramm hat diese Kundennummer beschädigt; bitte geben Sie sie neu ein."

msgid "The client number does not look like 123A456789; please check it."
msgstr "Die Kundennummer sieht nicht aus wie 123A456789; bitte prüfen Sie sie."

msgid "The date of birth lies in the future."
msgstr "Das Geburtsdatum liegt in der Zukunft."

msgid "The date of birth lies before 1900."
msgstr "Das Geburtsdatum liegt vor 1900."

#, python-format
msgid "The year of birth was read as %(year)s."
msgstr "Das Geburtsjahr wurde als %(year)s gelesen."

msgid "A spreadsheet has damaged this telephone number; please type it anew."
msgstr "Ein Tabellenprogramm hat diese Telefonnummer beschädigt; bitte geben Sie sie neu ein."

msgid "A telephone number has no letters; notes belong into the remark."
msgstr "Eine Telefonnummer enthält keine Buchstaben; Hinweise gehören in die Bemerkung."

msgid "A telephone number has digits."
msgstr "Eine Telefonnummer enthält Ziffern."

msgid "The telephone number has no leading zero; please check it."
msgstr "Der Telefonnummer fehlt die führende Null; bitte prüfen Sie sie."

#, python-format
msgid "The postcode had four digits only and was completed to %(postcode)s; please check it."
msgstr "Die Postleitzahl hatte nur vier Stellen und wurde zu %(postcode)s ergänzt; bitte prüfen Sie sie."

msgid "A German postcode has five digits, for example 45879."
msgstr "Eine deutsche Postleitzahl hat fünf Ziffern, zum Beispiel 45879."

#, python-format
msgid "The postcode %(postcode)s is not known; please check it."
msgstr "Die Postleitzahl %(postcode)s ist nicht bekannt; bitte prüfen Sie sie."

msgid "Please enter a first name or a last name."
msgstr "Bitte geben Sie einen Vornamen oder einen Nachnamen ein."

msgid "There is already a client of this name and date of birth."
msgstr "Es gibt bereits eine Person mit diesem Namen und Geburtsdatum."

msgid "The part behind the @ mixes letters that look alike; please type it by hand."
msgstr "Der Teil nach dem @ mischt Buchstaben, die nur gleich aussehen; bitte tippen Sie ihn von Hand."

msgid "An e-mail address has an @."
msgstr "Eine E-Mail-Adresse enthält ein @."

msgid "There is a blank in the e-mail address."
msgstr "Die E-Mail-Adresse enthält ein Leerzeichen."

msgid "The part before the @ has letters such as ä or я; our mail server cannot reach such an address."
msgstr "Der Teil vor dem @ enthält Buchstaben wie ä oder я; unser Mailserver kann eine solche Adresse nicht erreichen."

msgid "This e-mail address is not valid; please check it."
msgstr "Diese E-Mail-Adresse ist nicht gültig; bitte prüfen Sie sie."

msgid "In person"
msgstr "Persönlich"

msgid "Letter"
msgstr "Brief"

msgid "Workshop"
msgstr "Gruppenangebot"

msgid "said in person"
msgstr "persönlich gesagt"

msgid "said on the telephone"
msgstr "am Telefon gesagt"

msgid "in writing"
msgstr "schriftlich"

msgid "electronically"
msgstr "elektronisch"

msgid "by the link in a mail"
msgstr "über den Link in einer E-Mail"

msgid "Found work"
msgstr "Arbeit gefunden"

msgid "Moved away"
msgstr "Weggezogen"

msgid "No longer entitled"
msgstr "Kein Anspruch mehr"

msgid "Looked after elsewhere"
msgstr "Anderswo betreut"

msgid "Other reason"
msgstr "Anderer Grund"

msgid "client number"
msgstr "Kundennummer"

msgid "Another client has this number."
msgstr "Diese Nummer ist bereits vergeben."

msgid "first name"
msgstr "Vorname"

msgid "last name"
msgstr "Nachname"

msgid "date of birth"
msgstr "Geburtsdatum"

msgid "language for mails and letters"
msgstr "Sprache für E-Mails und Briefe"

msgid "preferred channel"
msgstr "bevorzugter Weg"

msgid "telephone"
msgstr "Telefon"

msgid "street and number"
msgstr "Straße und Hausnummer"

msgid "postcode"
msgstr "Postleitzahl"

msgid "target occupation"
msgstr "Zielberuf"

msgid "remark"
msgstr "Bemerkung"

msgid "Only what is indispensable; no diagnoses."
msgstr "Nur Unerlässliches; keine Diagnosen."

msgid "wish for e-mail recorded at"
msgstr "Wunsch nach E-Mail eingetragen am"

msgid "declared"
msgstr "erklärt"

msgid "taken down by"
msgstr "aufgenommen von"

msgid "address that does not exist"
msgstr "Adresse, die es nicht gibt"

msgid "care ended on"
msgstr "Betreuung beendet am"

msgid "reason for the end"
msgstr "Grund für das Ende"

msgid "changed at"
msgstr "geändert am"

msgid "clients"
msgstr "Kundinnen und Kunden"

msgid "Please say how the wish for e-mail was declared."
msgstr "Bitte geben Sie an, wie der Wunsch nach E-Mail erklärt wurde."

msgid "Please give the reason for the end of care."
msgstr "Bitte geben Sie den Grund für das Ende der Betreuung an."

msgid "Ill"
msgstr "Krank"

msgid "On a measure"
msgstr "In einer Maßnahme"

msgid "Away"
msgstr "Abwesend"

msgid "Away or without access to the mailbox"
msgstr "Abwesend oder ohne Zugang zum Postfach"

msgid "The client wishes it"
msgstr "Auf Wunsch der Kundin oder des Kunden"

msgid "The address is being cleared up"
msgstr "Die Adresse wird geklärt"

msgid "contacts a month"
msgstr "Kontakte im Monat"

msgid "days between contacts"
msgstr "Tage zwischen Kontakten"

msgid "paused until"
msgstr "pausiert bis"

msgid "reason for the pause"
msgstr "Grund der Pause"

msgid "no mails until"
msgstr "keine E-Mails bis"

msgid "why no mails"
msgstr "warum keine E-Mails"

msgid "hours a week, at least"
msgstr "Wochenstunden, mindestens"

msgid "hours a week, at most"
msgstr "Wochenstunden, höchstens"

msgid "usual day"
msgstr "Tagschicht"

msgid "early shift"
msgstr "Frühschicht"

msgid "late shift"
msgstr "Spätschicht"

msgid "night shift"
msgstr "Nachtschicht"

msgid "weekend"
msgstr "Wochenende"

msgid "has a vehicle to use"
msgstr "hat ein Fahrzeug"

msgid "can take bus and train"
msgstr "kann Bus und Bahn nutzen"

msgid "radius in kilometres"
msgstr "Umkreis in Kilometern"

msgid "minutes one way"
msgstr "Minuten für den einfachen Weg"

msgid "gross wage needed, euros a month"
msgstr "benötigter Bruttolohn, Euro im Monat"

msgid "profile"
msgstr "Profil"

msgid "profiles"
msgstr "Profile"

msgid "The hours at most must not be fewer than the hours at least."
msgstr "Die Stundenzahl „bis“ darf nicht kleiner sein als die Stundenzahl „von“."

msgid "primary"
msgstr "vorrangig"

msgid "near"
msgstr "verwandt"

msgid "new"
msgstr "neu"

msgid "occupation code (KldB 2010)"
msgstr "Berufskennziffer (KldB 2010)"

msgid "The occupation code has five digits."
msgstr "Die Berufskennziffer hat fünf Ziffern."

msgid "occupation"
msgstr "Beruf"

msgid "kind of target"
msgstr "Art des Ziels"

msgid "since"
msgstr "seit"

msgid "target occupations"
msgstr "Zielberufe"

msgid "This occupation is among the targets already."
msgstr "Dieser Beruf steht schon unter den Zielberufen."

msgid "A client has one primary target occupation."
msgstr "Es gibt genau einen vorrangigen Zielberuf."

msgid "Language"
msgstr "Sprache"

msgid "Licence"
msgstr "Führerschein"

msgid "Skill"
msgstr "Kenntnis"

msgid "code"
msgstr "Schlüssel"

msgid "label"
msgstr "Bezeichnung"

msgid "level of the language"
msgstr "Sprachniveau"

msgid "abilities"
msgstr "Fähigkeiten"

msgid "no driving licence"
msgstr "kein Führerschein"

msgid "unknown"
msgstr "unbekannt"

msgid "Primary target occupation"
msgstr "Vorrangiger Zielberuf"

msgid "A few letters or digits of the code, then choose."
msgstr "Einige Buchstaben oder Ziffern des Schlüssels, dann auswählen."

msgid "Near target occupation"
msgstr "Verwandter Zielberuf"

msgid "Another near one"
msgstr "Weiterer verwandter"

msgid "New target occupation"
msgstr "Neuer Zielberuf"

msgid "Another new one"
msgstr "Weiterer neuer"

msgid "Languages"
msgstr "Sprachen"

msgid "For example: German B1, Turkish C2. Languages that are missing here count as not spoken."
msgstr "Zum Beispiel: Deutsch B1, Türkisch C2. Was hier fehlt, gilt als nicht gesprochen."

msgid "Licences"
msgstr "Führerscheine"

msgid "For example: B, forklift licence. Licences that are missing here count as not held."
msgstr "Zum Beispiel: B, Staplerschein. Was hier fehlt, gilt als nicht vorhanden."

msgid "No driving licence"
msgstr "Kein Führerschein"

msgid "Skills"
msgstr "Kenntnisse"

msgid "With commas between them, for example: till, welding, MS Office."
msgstr "Durch Kommas getrennt, zum Beispiel: Kasse, Schweißen, MS Office."

msgid "Hours a week, from"
msgstr "Wochenstunden, von"

msgid "to"
msgstr "bis"

msgid "Vehicle to use"
msgstr "Fahrzeug vorhanden"

msgid "Bus and train"
msgstr "Bus und Bahn"

msgid "Gross wage needed, euros a month"
msgstr "Benötigter Bruttolohn, Euro im Monat"

msgid "What the household needs, as an orientation. It decides nothing."
msgstr "Was der Haushalt braucht, zur Orientierung. Daraus folgt keine Entscheidung."

msgid "Target occupations"
msgstr "Zielberufe"

msgid "What the client brings"
msgstr "Was mitgebracht wird"

msgid "Working times"
msgstr "Arbeitszeiten"

msgid "The way to work"
msgstr "Der Weg zur Arbeit"

msgid "There are licences as well: please leave one of the two empty."
msgstr "Es sind auch Führerscheine angegeben: bitte eines von beiden leer lassen."

msgid "Please choose an occupation of the list, or begin with its five digits."
msgstr "Bitte wählen Sie einen Beruf aus der Liste, oder beginnen Sie mit seinen fünf Ziffern."

msgid "Save"
msgstr "Speichern"

msgid "Saved."
msgstr "Gespeichert."

msgid "There may already be a file for this person; please look before you create another."
msgstr "Für diese Person gibt es vielleicht schon eine Akte; bitte sehen Sie nach, bevor Sie eine weitere anlegen."

msgid "New client"
msgstr "Person aufnehmen"

msgid "Create client"
msgstr "Aufnehmen"

msgid "Client created."
msgstr "Die Person wurde aufgenommen."

#, python-format
msgid "Change details of %(name)s"
msgstr "Angaben zu %(name)s ändern"

msgid "Saved. What came back can now be sent again to the new address."
msgstr "Gespeichert. Was zurückkam, kann jetzt an die neue Adresse erneut gesendet werden."

#, python-format
msgid "Profile of %(name)s"
msgstr "Profil von %(name)s"

#, python-format
msgid "Counsellor of %(name)s"
msgstr "Zuständig für %(name)s"

msgid "Assign"
msgstr "Zuweisen"

#, python-format
msgid "Wish for e-mail of %(name)s"
msgstr "E-Mail-Wunsch von %(name)s"

msgid "Record wish"
msgstr "Wunsch eintragen"

msgid "Recorded: no more e-mails."
msgstr "Eingetragen: keine E-Mails mehr."

#, python-format
msgid "Pause the rhythm of %(name)s"
msgstr "Kontaktrhythmus von %(name)s pausieren"

#, python-format
msgid "End the care of %(name)s"
msgstr "Betreuung von %(name)s beenden"

msgid "End care"
msgstr "Betreuung beenden"

msgid "Care ended."
msgstr "Die Betreuung wurde beendet."

msgid "withdrawn"
msgstr "zurückgenommen"

msgid "version of the text"
msgstr "Fassung des Textes"

msgid "wish for e-mail"
msgstr "Wunsch nach E-Mail"

msgid "wishes for e-mail"
msgstr "Wünsche nach E-Mail"

msgid "Contacts of the month"
msgstr "Kontakte des Monats"

msgid "topics"
msgstr "Themen"

msgid "Channel"
msgstr "Weg"

msgid "Reached?"
msgstr "Erreicht?"

msgid "reached"
msgstr "erreicht"

msgid "not reached"
msgstr "nicht erreicht"

msgid "Topics"
msgstr "Themen"

msgid "Note"
msgstr "Vermerk"

msgid "Done"
msgstr "Erledigt"

msgid "Next step"
msgstr "Nächster Schritt"

msgctxt "until when"
msgid "by"
msgstr "bis"

msgid "Who"
msgstr "Wer"

msgid "Empty: now."
msgstr "Leer: jetzt."

msgid "On this day the clocks went forward; this time did not exist."
msgstr "An diesem Tag wurde die Uhr vorgestellt; diese Uhrzeit gab es nicht."

msgid "Please give both the day and the time."
msgstr "Bitte geben Sie Tag und Uhrzeit an."

msgid "Please say what is to happen by then."
msgstr "Bitte geben Sie an, was bis dahin geschehen soll."

msgid "Placement"
msgstr "Vermittlung"

msgid "Mobility"
msgstr "Mobilität"

msgid "Occupational flexibility"
msgstr "Berufliche Flexibilität"

msgid "Self-assessment"
msgstr "Selbsteinschätzung"

msgid "New paths"
msgstr "Neue Wege"

msgid "Application papers"
msgstr "Bewerbungsunterlagen"

msgid "Aftercare"
msgstr "Nachbetreuung"

msgid "Other"
msgstr "Sonstiges"

msgid "A contact cannot lie in the future; book an appointment instead."
msgstr "Ein Kontakt kann nicht in der Zukunft liegen; bitte buchen Sie stattdessen einen Termin."

msgid "channel"
msgstr "Weg"

msgid "An attempt does not count."
msgstr "Ein Versuch zählt nicht."

msgid "minutes"
msgstr "Minuten"

msgid "note"
msgstr "Vermerk"

msgid "on a formal summons"
msgstr "auf eine Meldeaufforderung hin"

msgid "contact"
msgstr "Kontakt"

msgid "contacts"
msgstr "Kontakte"

msgid "A contact lasts at most 600 minutes."
msgstr "Ein Kontakt dauert höchstens 600 Minuten."

msgid "This contact belongs to an appointment; please take back its outcome."
msgstr "Dieser Kontakt gehört zu einem Termin; bitte nehmen Sie dessen Ergebnis zurück."

msgid "This contact follows from a workshop; please take back the attendance there."
msgstr "Dieser Kontakt folgt aus einer Maßnahme; bitte nehmen Sie dort die Anwesenheit zurück."

msgid "me"
msgstr "ich"

msgid "next step"
msgstr "nächster Schritt"

msgid "who"
msgstr "wer"

msgid "agreed by"
msgstr "vereinbart von"

msgid "done at"
msgstr "erledigt am"

msgid "next steps"
msgstr "nächste Schritte"

#, python-format
msgid "Contact with %(name)s saved."
msgstr "Kontakt mit %(name)s gespeichert."

#, python-format
msgid "Attempt to reach %(name)s saved."
msgstr "Kontaktversuch bei %(name)s gespeichert."

msgid "The entry was taken back."
msgstr "Der Eintrag wurde zurückgenommen."

msgid "The step was marked as done."
msgstr "Der Schritt wurde als erledigt eingetragen."

msgid "leave as it is"
msgstr "so lassen"

msgid "cancel it"
msgstr "absagen"

msgid "This is no longer possible; please choose again."
msgstr "Das ist nicht mehr möglich; bitte wählen Sie neu."

msgid "cancelled"
msgstr "abgesagt"

#, python-format
msgid "by telephone with %(name)s"
msgstr "telefonisch mit %(name)s"

#, python-format
msgid "%(name)s takes part"
msgstr "%(name)s nimmt teil"

#, python-format
msgid "without %(name)s"
msgstr "ohne %(name)s"

msgid "Same time"
msgstr "Gleiche Zeit"

msgid "By telephone, same time"
msgstr "Telefonisch, gleiche Zeit"

msgid "New date"
msgstr "Neuer Termin"

msgid "Otherwise"
msgstr "Sonst"

#, python-format
msgid "%(name)s without %(absent)s"
msgstr "%(name)s ohne %(absent)s"

#, python-format
msgid "with %(name)s, who does not see the client's page"
msgstr "mit %(name)s (sieht die Akte nicht)"

#, python-format
msgid "%(kind)s; the deputy %(name)s is not there either"
msgstr "%(kind)s; auch die Vertretung %(name)s ist nicht da"

#, python-format
msgid "%(kind)s; nobody covers"
msgstr "%(kind)s; niemand vertritt"

msgid "no longer works here"
msgstr "arbeitet nicht mehr hier"

msgid "Somebody else has already changed this session."
msgstr "Jemand anderes hat diesen Kurstag schon geändert."

msgid "the other trainers alone"
msgstr "die übrigen Kursleitungen allein"

msgid "falls out"
msgstr "fällt aus"

msgid "falls out: please tell the participants"
msgstr "fällt aus: Bitte sagen Sie es den Teilnehmenden"

#, python-format
msgid "trained by %(names)s"
msgstr "geleitet von %(names)s"

#, python-format
msgid "%(deputy)s covers for %(name)s now."
msgstr "%(deputy)s vertritt jetzt %(name)s."

msgid "4 and more"
msgstr "4 und mehr"

msgid "14 days"
msgstr "14 Tage"

msgid "30 days"
msgstr "30 Tage"

msgid "Contacts this month"
msgstr "Kontakte in diesem Monat"

msgid "Not contacted for"
msgstr "Kein Kontakt seit"

msgid "Contact"
msgstr "Kontakt"

msgid "due"
msgstr "fällig"

msgid "none agreed"
msgstr "keiner vereinbart"

msgid "none yet"
msgstr "noch niemand"

msgid "ended"
msgstr "beendet"

msgid "running"
msgstr "laufend"

msgid "Date of birth"
msgstr "Geburtsdatum"

msgid "Postcode"
msgstr "Postleitzahl"

msgid "Booked this month"
msgstr "Gebucht in diesem Monat"

msgid "Last contact"
msgstr "Letzter Kontakt"

msgid "Next appointment"
msgstr "Nächster Termin"

msgid "no next step agreed"
msgstr "kein nächster Schritt vereinbart"

msgid "no contact yet, nothing booked"
msgstr "noch kein Kontakt, nichts gebucht"

#, python-format
msgid "no contact for %(days)s day, nothing booked"
msgid_plural "no contact for %(days)s days, nothing booked"
msgstr[0] "seit %(days)s Tag kein Kontakt, nichts gebucht"
msgstr[1] "seit %(days)s Tagen kein Kontakt, nichts gebucht"

#, python-format
msgid "next step due today: %(step)s"
msgstr "nächster Schritt heute fällig: %(step)s"

#, python-format
msgid "next step overdue for %(days)s day: %(step)s"
msgid_plural "next step overdue for %(days)s days: %(step)s"
msgstr[0] "nächster Schritt seit %(days)s Tag überfällig: %(step)s"
msgstr[1] "nächster Schritt seit %(days)s Tagen überfällig: %(step)s"

msgid "not reached as agreed, nothing has followed yet"
msgstr "nicht wie vereinbart erreicht, noch ohne Folge"

msgid "did not come, nothing has followed yet"
msgstr "nicht erschienen, noch ohne Folge"

msgid "no outcome recorded for the appointment"
msgstr "kein Ergebnis eingetragen für den Termin"

#, python-format
msgid "three mails in a row came back (%(why)s): please ask for the address"
msgstr "drei E-Mails nacheinander kamen zurück (%(why)s): bitte nach der Adresse fragen"

#, python-format
msgid "mails come back, %(why)s: please ask for the address"
msgstr "E-Mails kommen zurück, %(why)s: bitte nach der Adresse fragen"

msgid "has declined the appointment"
msgstr "hat den Termin abgesagt"

msgid "has written: please read and answer"
msgstr "hat geschrieben: bitte lesen und antworten"

msgid "the mail came back: please telephone or send it again"
msgstr "Die E-Mail kam zurück: bitte telefonieren oder erneut senden"

#, python-format
msgid "cancellation of the appointment not delivered: %(why)s"
msgstr "Absage des Termins nicht zugestellt: %(why)s"

#, python-format
msgid "reminder not delivered: %(why)s"
msgstr "Erinnerung nicht zugestellt: %(why)s"

#, python-format
msgid "invitation not delivered: %(why)s"
msgstr "Einladung nicht zugestellt: %(why)s"

msgid "asks for a call (link in the mail)"
msgstr "bittet um einen Anruf (Link in der E-Mail)"

msgid "wishes no more e-mails (link in the mail): letters by post"
msgstr "wünscht keine E-Mails mehr (Link in der E-Mail): Briefe mit der Post"

msgid "has moved the appointment to {} (link in the mail)"
msgstr "hat den Termin verlegt auf {} (Link in der E-Mail)"

msgid "has booked an appointment: {} (link in the mail)"
msgstr "hat einen Termin gebucht: {} (Link in der E-Mail)"

msgid "cancelled the appointment (link in the mail), nothing booked since"
msgstr "hat den Termin abgesagt (Link in der E-Mail), seitdem nichts gebucht"

msgid "begun at"
msgstr "begonnen am"

msgid "finished at"
msgstr "beendet am"

msgid "outcome"
msgstr "Ergebnis"

msgid "failure"
msgstr "Fehler"

msgid "heartbeat"
msgstr "Lebenszeichen"

msgid "heartbeats"
msgstr "Lebenszeichen"

msgid "Work"
msgstr "Arbeit"

msgid "needs an answer"
msgstr "wartet auf Antwort"

msgid "No client has this number."
msgstr "Niemand hat diese Kundennummer."

msgid "Came back: the address is wrong"
msgstr "Zurückgekommen: Die Adresse stimmt nicht"

msgid "Came back: not delivered this time"
msgstr "Zurückgekommen: diesmal nicht zugestellt"

msgid "Came back: refused by the mail server"
msgstr "Zurückgekommen: vom Mailserver abgelehnt"

msgid "Delayed, still being tried"
msgstr "Verzögert, die Zustellung wird weiter versucht"

msgid "Marked as unwanted"
msgstr "Als unerwünscht gemeldet"

msgid "Automatic answer"
msgstr "Automatische Antwort"

msgid "Asks for a confirmation"
msgstr "Bittet um eine Bestätigung"

msgid "Answer of a calendar"
msgstr "Antwort eines Kalenders"

msgid "Message"
msgstr "Nachricht"

msgid "Other mail"
msgstr "Andere E-Mail"

msgid "Filed"
msgstr "Abgelegt"

msgid "The address is no longer used"
msgstr "Die Adresse wird nicht mehr verwendet"

msgid "Counted: the third in a row ends the use of the address"
msgstr "Gezählt: Nach der dritten in Folge wird die Adresse nicht mehr verwendet"

msgid "The mail came back"
msgstr "Die E-Mail kam zurück"

msgid "Needs an answer"
msgstr "Wartet auf Antwort"

msgid "Appointment declined"
msgstr "Termin abgesagt"

msgid "Answers an appointment that has changed since"
msgstr "Betrifft einen Termin, der seither geändert wurde"

msgid "Cannot be assigned"
msgstr "Nicht zuzuordnen"

msgid "Names a mail that was never sent: ignored"
msgstr "Nennt eine E-Mail, die nie verschickt wurde: ohne Folgen"

msgid "Comes too late to count: ignored"
msgstr "Kam zu spät: ohne Folgen"

msgid "Speaks of another address than the client's"
msgstr "Betrifft eine andere Adresse als die in der Akte"

msgid "the address it was sent to"
msgstr "die Adresse, an die sie ging"

msgid "the mail it gives back"
msgstr "die zurückgesandte E-Mail"

msgid "the mail it answers"
msgstr "die beantwortete E-Mail"

msgid "the calendar entry"
msgstr "den Kalendereintrag"

msgid "a person"
msgstr "eine Person"

msgid "received at"
msgstr "eingegangen am"

msgid "known by"
msgstr "erkannt durch"

msgid "address"
msgstr "Adresse"

msgid "text"
msgstr "Text"

msgid "attachments"
msgstr "Anhänge"

msgid "size in bytes"
msgstr "Größe in Byte"

msgid "settled at"
msgstr "erledigt am"

msgid "settled by"
msgstr "erledigt von"

msgid "incoming mail"
msgstr "eingegangene E-Mail"

msgid "incoming mails"
msgstr "eingegangene E-Mails"

msgid "This mail has been assigned in the meantime."
msgstr "Diese E-Mail wurde inzwischen zugeordnet."

msgid "Received"
msgstr "Eingegangen"

msgid "Settled"
msgstr "Erledigt"

msgid "Marked as settled."
msgstr "Als erledigt gekennzeichnet."

msgid "The mail stands in the client's file now."
msgstr "Die E-Mail steht jetzt in der Akte."

msgid "there is no such mailbox"
msgstr "dieses Postfach gibt es nicht"

msgid "there is no such mail domain"
msgstr "diese Mail-Domain gibt es nicht"

msgid "the mailbox has moved"
msgstr "das Postfach ist umgezogen"

msgid "no mail is accepted there"
msgstr "dort werden keine E-Mails angenommen"

msgid "the mailbox is full"
msgstr "das Postfach ist voll"

msgid "the mailbox is locked"
msgstr "das Postfach ist gesperrt"

msgid "the mail is too large"
msgstr "die E-Mail ist zu groß"

msgid "the mail was taken for unwanted"
msgstr "die E-Mail wurde für unerwünscht gehalten"

msgid "our mail server was refused"
msgstr "unser Mailserver wurde abgelehnt"

msgid "too many mails at once"
msgstr "zu viele E-Mails auf einmal"

msgid "the mail server could not be reached"
msgstr "der Mailserver war nicht erreichbar"

msgid "a fault of the mail server"
msgstr "eine Störung des Mailservers"

msgid "no reason given"
msgstr "ohne Angabe eines Grundes"

msgid "declined"
msgstr "abgesagt"

msgid "perhaps"
msgstr "vielleicht"

msgid "asks for another time"
msgstr "bittet um eine andere Zeit"

msgid "Posted on"
msgstr "Abgeschickt am"

msgid "This day lies in the future."
msgstr "Dieser Tag liegt in der Zukunft."

msgid "This day lies too far back; please check it."
msgstr "Dieser Tag liegt zu weit zurück. Bitte prüfen Sie ihn."

msgid "There is no letter that could have been posted."
msgstr "Es gibt keinen Brief, der abgeschickt sein könnte."

msgid "language"
msgstr "Sprache"

msgid "German text below it"
msgstr "deutscher Text darunter"

msgid "time of the appointment"
msgstr "Zeit des Termins"

msgid "posted on"
msgstr "abgeschickt am"

msgid "put on record by"
msgstr "eingetragen von"

msgid "put on record at"
msgstr "eingetragen am"

msgid "letter"
msgstr "Brief"

msgid "letters"
msgstr "Briefe"

msgid "The letter is on record."
msgstr "Der Brief ist eingetragen."

msgid "Please enter a number such as 14.60, or leave it empty; words belong into the description."
msgstr "Bitte geben Sie eine Zahl wie 14,60 ein, oder lassen Sie das Feld leer; Worte gehören in die Beschreibung."

msgid "German"
msgstr "Deutsch"

msgid "English"
msgstr "Englisch"

msgid "Albanian"
msgstr "Albanisch"

msgid "Arabic"
msgstr "Arabisch"

msgid "Bosnian, Croatian, Serbian"
msgstr "Bosnisch, Kroatisch, Serbisch"

msgid "Bulgarian"
msgstr "Bulgarisch"

msgid "Dari, Persian"
msgstr "Dari, Persisch"

msgid "French"
msgstr "Französisch"

msgid "Greek"
msgstr "Griechisch"

msgid "Italian"
msgstr "Italienisch"

msgid "Kurdish"
msgstr "Kurdisch"

msgid "Dutch"
msgstr "Niederländisch"

msgid "Pashto"
msgstr "Paschtu"

msgid "Polish"
msgstr "Polnisch"

msgid "Portuguese"
msgstr "Portugiesisch"

msgid "Romanian"
msgstr "Rumänisch"

msgid "Russian"
msgstr "Russisch"

msgid "Spanish"
msgstr "Spanisch"

msgid "Tigrinya"
msgstr "Tigrinya"

msgid "Turkish"
msgstr "Türkisch"

msgid "Ukrainian"
msgstr "Ukrainisch"

msgid "professional driver (code 95)"
msgstr "Berufskraftfahrer/in (Schlüsselzahl 95)"

msgid "forklift licence"
msgstr "Staplerschein"

msgid "An occupation group has three digits."
msgstr "Eine Berufsgruppe hat drei Ziffern."

msgid "occupation group"
msgstr "Berufsgruppe"

msgid "related group"
msgstr "verwandte Gruppe"

msgid "what they share"
msgstr "was sie verbindet"

msgid "source"
msgstr "Quelle"

msgid "related occupation groups"
msgstr "verwandte Berufsgruppen"

msgid "These two groups are on the list already."
msgstr "Diese beiden Gruppen stehen schon in der Liste."

msgid "Please name the group with the smaller number first."
msgstr "Bitte nennen Sie die Gruppe mit der kleineren Nummer zuerst."

msgid "title"
msgstr "Bezeichnung"

msgid "level of the classification"
msgstr "Ebene der Klassifikation"

msgid "group above"
msgstr "Gruppe darüber"

msgid "version"
msgstr "Version"

msgid "occupations"
msgstr "Berufe"

msgid "name of an occupation"
msgstr "Berufsbezeichnung"

msgid "names of occupations"
msgstr "Berufsbezeichnungen"

#, python-format
msgid "“%(word)s” is no language we know. Please write for example: German B1, English."
msgstr "„%(word)s“ ist keine bekannte Sprache. Bitte schreiben Sie zum Beispiel: Deutsch B1, Englisch."

#, python-format
msgid "“%(word)s” is no licence we know. Please write for example: B, CE, forklift licence."
msgstr "„%(word)s“ ist kein bekannter Führerschein. Bitte schreiben Sie zum Beispiel: B, CE, Staplerschein."

msgid "places"
msgstr "Plätze"

msgid "programme"
msgstr "Programm"

msgid "programmes"
msgstr "Programme"

msgid "enrolment"
msgstr "Teilnahme"

msgid "enrolments"
msgstr "Teilnahmen"

msgid "The client already takes part in this programme."
msgstr "Diese Person nimmt bereits an diesem Programm teil."

#, python-format
msgid "Trial mail sent to %(address)s."
msgstr "Probe-E-Mail an %(address)s gesendet."

msgid "This mail has changed in the meantime; please look again."
msgstr "Diese E-Mail hat sich inzwischen geändert; bitte sehen Sie noch einmal nach."

msgid "The client has been mailed this already, or is about to be."
msgstr "Die Person hat diese E-Mail schon erhalten, oder sie geht gerade hinaus."

msgid "On its way"
msgstr "Unterwegs"

msgid "last 24 hours"
msgstr "letzte 24 Stunden"

msgid "last 7 days"
msgstr "letzte 7 Tage"

msgid "last 30 days"
msgstr "letzte 30 Tage"

msgid "Changed"
msgstr "Geändert"

msgid "To do"
msgstr "Zu tun"

msgid "please telephone"
msgstr "bitte telefonieren"

msgid "No mails until"
msgstr "Keine E-Mails bis"

msgid "That day included. Contacts stay due as before; appointments stand."
msgstr "Einschließlich dieses Tages. Kontakte werden fällig wie bisher; Termine bestehen weiter."

msgid "This day has passed; to let mails go out again, end the pause."
msgstr "Dieser Tag ist vorbei; damit wieder E-Mails hinausgehen, beenden Sie bitte die Pause."

msgid "A pause lasts at most a year; withdraw the wish for e-mail instead."
msgstr "Eine Pause dauert höchstens ein Jahr; widerrufen Sie sonst bitte den Wunsch nach E-Mail."

msgid "sent to"
msgstr "gesendet an"

msgid "sent at"
msgstr "gesendet am"

msgid "sent mail"
msgstr "gesendete E-Mail"

msgid "sent mails"
msgstr "gesendete E-Mails"

msgid "[personal link]"
msgstr "[persönlicher Link]"

msgid "month"
msgstr "Monat"

msgid "place in the month"
msgstr "Platz im Monat"

msgid "due at"
msgstr "fällig am"

msgid "useful until"
msgstr "nützlich bis"

msgid "next attempt at"
msgstr "nächster Versuch am"

msgid "attempts"
msgstr "Versuche"

msgid "answer of the mail server"
msgstr "Antwort des Mailservers"

msgid "corrects what the client was told"
msgstr "berichtigt eine frühere Mitteilung"

msgid "asked for by"
msgstr "angefordert von"

msgid "came back at"
msgstr "zurückgekommen am"

msgid "code of the bounce"
msgstr "Code der Unzustellbarkeit"

msgid "sent in the stead of"
msgstr "gesendet an Stelle von"

msgid "replaced at"
msgstr "ersetzt am"

msgid "reminders"
msgstr "Erinnerungen"

#, python-format
msgid "%(why)s: please telephone"
msgstr "%(why)s: bitte telefonieren"

msgid "Appointment reminder"
msgstr "Terminerinnerung"

msgid "Invitation to get in touch"
msgstr "Bitte um Rückmeldung"

msgid "Notice of a cancelled appointment"
msgstr "Mitteilung über einen abgesagten Termin"

msgid "Being sent"
msgstr "Wird gesendet"

msgid "Sent"
msgstr "Gesendet"

msgid "Failed"
msgstr "Fehlgeschlagen"

msgid "Uncertain"
msgstr "Ungewiss"

msgid "Came back"
msgstr "Zurückgekommen"

msgid "Not sent"
msgstr "Nicht gesendet"

msgid "No longer needed"
msgstr "Nicht mehr nötig"

msgid "Waits to be sent; wish, address and occasion are checked once more in that moment."
msgstr "Wartet auf den Versand; Wunsch, Adresse und Anlass werden in diesem Moment noch einmal geprüft."

msgid "Is being handed over to the mail server at this moment."
msgstr "Wird gerade dem Mailserver übergeben."

msgid "Handed over to the mail server. Whether it was delivered and read is not known."
msgstr "Dem Mailserver übergeben. Ob sie zugestellt und gelesen wurde, ist nicht bekannt."

msgid "Was not taken by the mail server; the client has not been told."
msgstr "Vom Mailserver nicht angenommen; die Person weiß nicht Bescheid."

msgid "The connection broke after the mail had left: it may have arrived or not."
msgstr "Die Verbindung brach ab, nachdem die E-Mail übergeben war: Sie kann angekommen sein oder nicht."

msgid "Was handed over and came back as undeliverable; the client has not been told."
msgstr "Wurde übergeben und kam als unzustellbar zurück; die Person weiß nicht Bescheid."

msgid "Was not sent, for the reason given."
msgstr "Wurde aus dem genannten Grund nicht gesendet."

msgid "Was not sent, as the occasion was gone."
msgstr "Wurde nicht gesendet, weil der Anlass entfallen ist."

msgid "It would have come too late: please telephone"
msgstr "Sie wäre zu spät gekommen: bitte telefonieren"

msgid "No recorded wish for e-mail"
msgstr "Kein Wunsch nach E-Mail eingetragen"

msgid "No usable e-mail address"
msgstr "Keine brauchbare E-Mail-Adresse"

msgid "The mail server refused the mail: please telephone"
msgstr "Der Mailserver hat die E-Mail abgelehnt: bitte telefonieren"

msgid "The mail server could not be reached in time: please telephone"
msgstr "Der Mailserver war nicht rechtzeitig erreichbar: bitte telefonieren"

msgid "Four mails this month already"
msgstr "Bereits vier E-Mails in diesem Monat"

msgid "The appointment was moved, cancelled or held"
msgstr "Der Termin wurde verschoben, abgesagt oder hat stattgefunden"

msgid "There has been a contact in the meantime"
msgstr "Inzwischen gab es einen Kontakt"

msgid "Moved back to a time already announced: please telephone"
msgstr "Auf eine bereits angekündigte Zeit zurückverschoben: bitte telefonieren"

msgid "Another place or person than the client was told of: please telephone"
msgstr "Anderer Ort oder andere Ansprechperson als mitgeteilt: bitte telefonieren"

msgid "An appointment has been booked in the meantime"
msgstr "Inzwischen wurde ein Termin gebucht"

msgid "The rhythm is paused"
msgstr "Der Rhythmus ist pausiert"

msgid "Care has ended"
msgstr "Die Betreuung ist beendet"

msgid "Mails to the client are paused"
msgstr "E-Mails an die Person sind angehalten"

msgid "The client had not been told of the appointment"
msgstr "Der Termin war noch nicht mitgeteilt"

msgid "The mail came back: please telephone and ask for the address"
msgstr "Die E-Mail kam zurück: bitte telefonieren und nach der Adresse fragen"

msgid "Stopped by a counsellor"
msgstr "Von einer Integrationsfachkraft angehalten"

msgid "Your own account has no usable e-mail address."
msgstr "Ihr eigenes Konto hat keine brauchbare E-Mail-Adresse."

msgid "At most five trial mails in ten minutes; please wait a little."
msgstr "Höchstens fünf Probe-E-Mails in zehn Minuten. Bitte warten Sie ein wenig."

#, python-format
msgid "The mail server did not take the mail: %(error)s"
msgstr "Der Mailserver hat die E-Mail nicht angenommen: %(error)s"

msgid "Due"
msgstr "Fällig"

msgid "The mail is stopped and will not go out."
msgstr "Die E-Mail ist gestoppt und geht nicht hinaus."

#, python-format
msgid "Pause the mails to %(name)s"
msgstr "E-Mails an %(name)s anhalten"

msgid "Pause mails"
msgstr "E-Mails anhalten"

msgid "Mails go out again."
msgstr "Es gehen wieder E-Mails hinaus."

msgid "Mails go to this address again."
msgstr "E-Mails gehen wieder an diese Adresse."

msgid "The mail goes out within a minute or two."
msgstr "Die E-Mail geht in ein bis zwei Minuten hinaus."

#, python-format
msgid "The mail goes out %(moment)s."
msgstr "Die E-Mail geht %(moment)s hinaus."

msgid "Two blocks of a day overlap."
msgstr "Zwei Zeiten eines Tages überschneiden sich."

#, python-format
msgid "Please write the hours like %(example)s, the earlier first and without overlap."
msgstr "Bitte schreiben Sie die Zeiten wie %(example)s, die frühere zuerst und ohne Überschneidung."

msgid "This day lies more than two years away; please check the year."
msgstr "Dieser Tag liegt mehr als zwei Jahre entfernt; bitte prüfen Sie das Jahr."

msgid "Valid from"
msgstr "Gültig ab"

#, python-format
msgid "For example %(example)s; an empty line: not at all."
msgstr "Zum Beispiel %(example)s; eine leere Zeile: gar nicht."

msgid "Hours"
msgstr "Zeiten"

msgid "Empty: not at all."
msgstr "Leer: gar nicht."

msgid "What"
msgstr "Was"

msgid "Weekdays"
msgstr "Wochentage"

msgid "Minutes of travel one way"
msgstr "Minuten Weg (eine Strecke)"

msgid "office"
msgstr "Dienststelle"

msgid "Street, number and place"
msgstr "Straße, Hausnummer und Ort"

msgid "Empty: everybody may book it."
msgstr "Leer: Alle können ihn buchen."

msgid "people at most"
msgstr "Personen höchstens"

msgid "step-free"
msgstr "stufenlos erreichbar"

msgid "in use"
msgstr "in Gebrauch"

msgid "room"
msgstr "Raum"

msgid "rooms"
msgstr "Räume"

msgid "This office already has a room of this name."
msgstr "Diese Dienststelle hat bereits einen Raum mit diesem Namen."

msgid "A room holds at least one person."
msgstr "Ein Raum fasst mindestens eine Person."

msgid "valid from"
msgstr "gültig ab"

msgid "working week"
msgstr "Arbeitswoche"

msgid "working weeks"
msgstr "Arbeitswochen"

msgid "A plan already begins on this day."
msgstr "An diesem Tag beginnt bereits ein Plan."

msgid "weekday"
msgstr "Wochentag"

msgid "working hours"
msgstr "Arbeitszeiten"

msgid "The usual hours already count on this day."
msgstr "An diesem Tag gelten bereits die üblichen Zeiten."

msgid "day"
msgstr "Tag"

msgid "special day"
msgstr "besonderer Tag"

msgid "special days"
msgstr "besondere Tage"

msgid "School"
msgstr "Schule"

msgid "Course"
msgstr "Kurs"

msgid "Care for children or relatives"
msgstr "Betreuung von Kindern oder Angehörigen"

msgid "minutes of travel one way"
msgstr "Minuten Weg (eine Strecke)"

msgid "time of a client"
msgstr "Zeit einer Kundin oder eines Kunden"

msgid "times of clients"
msgstr "Zeiten von Kundinnen und Kunden"

msgid "The usual hours count again on this day."
msgstr "An diesem Tag gelten wieder die üblichen Zeiten."

#, python-format
msgid "When %(name)s has no time"
msgstr "Wann %(name)s verhindert ist"

msgid "Add"
msgstr "Hinzufügen"

msgid "Removed."
msgstr "Entfernt."

msgid "Only on this weekday"
msgstr "Nur an diesem Wochentag"

msgid "every day"
msgstr "jeden Tag"

msgid "For a part-time day: it holds every week between the two days."
msgstr "Für einen freien Tag in Teilzeit: gilt jede Woche zwischen den beiden Tagen."

msgid "Deputy"
msgstr "Vertretung"

msgid "the usual one"
msgstr "die ständige"

msgid "An absence of more than 400 days: please check the year."
msgstr "Eine Abwesenheit von mehr als 400 Tagen: Bitte prüfen Sie das Jahr."

msgid "A part-time day needs its weekday, other absences have none."
msgstr "Ein Teilzeit-Tag braucht seinen Wochentag, andere Abwesenheiten haben keinen."

msgid "A day before the first one: it never was, and the entry goes."
msgstr "Ein Tag vor dem ersten: Die Abwesenheit gab es nicht, der Eintrag entfällt."

msgid "nobody"
msgstr "niemand"

msgid "Usual deputy"
msgstr "Ständige Vertretung"

msgid "The other way round too"
msgstr "Auch umgekehrt"

msgid "Enter an absence"
msgstr "Abwesenheit eintragen"

msgid "Change the absence"
msgstr "Abwesenheit ändern"

msgid "Counsellors and team leads belong to a team."
msgstr "Integrationsfachkräfte und Teamleitungen gehören zu einem Team."

msgid "Person"
msgstr "Person"

msgid "Log-in"
msgstr "Anmeldung"

msgid "The language of the browser"
msgstr "Die Sprache des Browsers"

#, python-format
msgid "Numbers and links only, to %(address)s"
msgstr "Nur Zahlen und Links, an %(address)s"

msgid "No address is recorded for you; your administrator adds it."
msgstr "Für Sie ist keine Adresse eingetragen; Ihre Administration trägt sie ein."

msgid "teams"
msgstr "Teams"

msgid "role"
msgstr "Rolle"

msgid "working-time share"
msgstr "Arbeitszeitanteil"

msgid "1.00 is full time. The number of places follows from it."
msgstr "1,00 ist Vollzeit. Daraus ergibt sich die Zahl der Plätze."

msgid "Empty: the language of the browser."
msgstr "Leer: die Sprache des Browsers."

msgid "morning overview by e-mail"
msgstr "Tagesüberblick per E-Mail"

msgid "weekly digest by e-mail"
msgstr "Wochenüberblick per E-Mail"

msgid "Monday"
msgstr "Montag"

msgid "Tuesday"
msgstr "Dienstag"

msgid "Wednesday"
msgstr "Mittwoch"

msgid "Thursday"
msgstr "Donnerstag"

msgid "Friday"
msgstr "Freitag"

msgid "Saturday"
msgstr "Samstag"

msgid "Sunday"
msgstr "Sonntag"

msgid "deputy"
msgstr "Vertretung"

msgid "usual deputy"
msgstr "ständige Vertretung"

msgid "usual deputies"
msgstr "ständige Vertretungen"

msgid "Nobody can cover for himself or herself."
msgstr "Niemand kann sich selbst vertreten."

msgid "Only an active counsellor can cover for somebody."
msgstr "Vertreten kann nur eine tätige Integrationsfachkraft."

msgid "Leave"
msgstr "Urlaub"

msgid "Illness"
msgstr "Krankheit"

msgid "Part-time day"
msgstr "Teilzeit-Tag"

msgid "only on this weekday"
msgstr "nur an diesem Wochentag"

msgid "For a part-time day."
msgstr "Für einen Teilzeit-Tag."

msgid "absence"
msgstr "Abwesenheit"

msgid "absences"
msgstr "Abwesenheiten"

msgid "Settings saved."
msgstr "Einstellungen gespeichert."

msgid "Occupational counselling"
msgstr "Berufsberatung"

msgid "Placement in training or work"
msgstr "Vermittlung in Ausbildung oder Arbeit"

msgid "Preparing active services"
msgstr "Vorbereitung aktiver Arbeitsförderungsleistungen"

msgid "Preparing decisions on benefits"
msgstr "Vorbereitung von Entscheidungen im Leistungsverfahren"

msgid "Checking the conditions of the claim"
msgstr "Prüfung der Voraussetzungen für den Leistungsanspruch"

msgid "Letter by post"
msgstr "Brief mit der Post"

msgid "Formal service with record"
msgstr "Förmliche Zustellung mit Urkunde"

msgid "Own messenger, put into the letter box"
msgstr "Eigener Bote, in den Briefkasten eingeworfen"

msgid "Handed over in person"
msgstr "Persönlich übergeben"

msgid "Came"
msgstr "Erschienen"

msgid "Came at another time of the same day, purpose reached"
msgstr "Am selben Tag zu anderer Zeit erschienen, Zweck erreicht"

msgid "Sick, excused"
msgstr "Krank, entschuldigt"

msgid "Sick, summons continues on the first day of fitness"
msgstr "Krank, Fortwirkung auf den ersten Tag der Arbeitsfähigkeit"

msgid "Withdrawn by us"
msgstr "Von uns zurückgenommen"

msgid "important reason open"
msgstr "wichtiger Grund offen"

msgid "important reason accepted"
msgstr "wichtiger Grund anerkannt"

msgid "no important reason"
msgstr "kein wichtiger Grund"

msgid "in person"
msgstr "persönlich"

msgid "no answer by the due date"
msgstr "keine Antwort bis zum Termin"

msgid "needs you"
msgstr "braucht Sie"

msgid "not sent yet"
msgstr "noch nicht versandt"

msgid "to come"
msgstr "bevorstehend"

msgid "of this month"
msgstr "in diesem Monat"

msgid "appointment moved or cancelled"
msgstr "Termin verschoben oder abgesagt"

msgid "hearing open"
msgstr "Anhörung offen"

msgid "time limit ends within 30 days"
msgstr "Frist endet in 30 Tagen"

msgid "travel costs asked for"
msgstr "Reisekosten beantragt"

msgid "closed"
msgstr "geschlossen"

msgid "Purpose"
msgstr "Zweck"

msgid "Keyword"
msgstr "Stichwort"

msgid "Optional; printed behind the purpose."
msgstr "Freiwillig; steht im Brief hinter dem Zweck."

msgid "Reason in this case"
msgstr "Begründung im Einzelfall"

msgid "Why this client, and why now; printed in the letter. Needed from the third within eight weeks."
msgstr "Warum diese Person und warum jetzt; steht im Brief. Nötig ab der dritten in acht Wochen."

msgid "Continues on the first day of fitness after sickness"
msgstr "Wirkt nach Krankheit auf den ersten Tag der Arbeitsfähigkeit fort"

msgid "A summons names a place, a day and a time."
msgstr "Eine Meldeaufforderung nennt Ort, Tag und Uhrzeit."

msgid "Form of dispatch"
msgstr "Versandform"

msgid "Sent on"
msgstr "Versandt am"

msgid "This day lies before the summons was drawn up; please check it."
msgstr "Dieser Tag liegt vor der Erstellung der Meldeaufforderung; bitte prüfen Sie ihn."

msgid "Received on"
msgstr "Zugegangen am"

msgid "The day that is proved; empty: it stays as it is."
msgstr "Der nachgewiesene Tag; leer: es bleibt, wie es ist."

msgid "Proof"
msgstr "Nachweis"

msgid "For example record of service, signature."
msgstr "Zum Beispiel Zustellungsurkunde, Unterschrift."

msgid "Letter came back on"
msgstr "Brief kam zurück am"

msgid "First day of fitness"
msgstr "Erster Tag der Arbeitsfähigkeit"

msgid "After sickness: the day after the sick note ends. No diagnosis is kept."
msgstr "Nach Krankheit: der Tag nach dem Ende der Krankschreibung. Eine Diagnose wird nicht gespeichert."

msgid "There was an important reason, and it is accepted"
msgstr "Es gab einen wichtigen Grund, und er wird anerkannt"

msgid "Only where the client did not come. Without it the hearing is opened."
msgstr "Nur wenn die Person nicht erschienen ist. Ohne dieses Kreuz wird die Anhörung eröffnet."

msgid "To be answered by"
msgstr "Zu beantworten bis"

msgid "Personal hearing offered on"
msgstr "Persönliche Anhörung angeboten am"

msgid "Heard"
msgstr "Angehört"

msgid "not yet"
msgstr "noch nicht"

msgid "In the client's words"
msgstr "In den Worten der Kundin oder des Kunden"

msgid "What the client says about the reason; no diagnoses."
msgstr "Was zum Grund gesagt wurde; keine Diagnosen."

msgid "What you found"
msgstr "Ihre Feststellung"

msgid "Cancel the appointment too"
msgstr "Auch den Termin absagen"

msgid "summons"
msgstr "Meldeaufforderung"

msgid "due on"
msgstr "fällig am"

msgid "personal hearing offered on"
msgstr "persönliche Anhörung angeboten am"

msgid "heard"
msgstr "angehört"

msgid "opened by"
msgstr "eröffnet von"

msgid "closed on"
msgstr "geschlossen am"

msgid "closed by"
msgstr "abgeschlossen von"

msgid "hearing"
msgstr "Anhörung"

msgid "hearings"
msgstr "Anhörungen"

msgid "Please say how the client was heard."
msgstr "Bitte geben Sie an, wie die Person angehört wurde."

msgid "PDF"
msgstr "PDF"

msgid "printed at"
msgstr "gedruckt am"

msgid "letter of a summons"
msgstr "Brief einer Meldeaufforderung"

msgid "letters of summonses"
msgstr "Briefe von Meldeaufforderungen"

msgid "consequences from missed summons no."
msgstr "Folgen ab Meldeversäumnis Nr."

msgid "1: each one; 2: only a repeated one."
msgstr "1: jedes; 2: nur ein wiederholtes."

msgid "in a row until not reachable"
msgstr "in Folge bis „nicht erreichbar“"

msgid "Empty: this law knows no such rule."
msgstr "Leer: dieses Recht kennt keine solche Regel."

msgid "days until a letter is deemed known"
msgstr "Tage, bis ein Brief als bekannt gegeben gilt"

msgid "days for the hearing"
msgstr "Tage für die Anhörung"

msgid "time limit in months"
msgstr "Frist in Monaten"

msgid "individual reason from summons no."
msgstr "Einzelfallbegründung ab Meldeaufforderung Nr."

msgid "within so many weeks"
msgstr "innerhalb so vieler Wochen"

msgid "notice of consequences"
msgstr "Rechtsfolgenbelehrung"

msgid "German; printed in every letter. Have it checked."
msgstr "Deutsch; steht in jedem Brief. Bitte rechtlich prüfen lassen."

msgid "notice of remedies"
msgstr "Rechtsbehelfsbelehrung"

msgid "legal state of summonses"
msgstr "Rechtsstand für Meldeaufforderungen"

msgid "legal states of summonses"
msgstr "Rechtsstände für Meldeaufforderungen"

msgid "Please check the numbers of this legal state."
msgstr "Bitte prüfen Sie die Zahlen dieses Rechtsstands."

msgid "Somebody else has already changed this summons."
msgstr "Jemand anderes hat diese Meldeaufforderung bereits geändert."

#, python-format
msgid "This would be summons no. %(number)s within %(weeks)s weeks. So many need a reason of their own for this client; please write it down, or book a voluntary appointment instead."
msgstr "Das wäre die %(number)s. Meldeaufforderung in %(weeks)s Wochen. So viele brauchen eine eigene Begründung für diese Person; bitte schreiben Sie sie auf, oder buchen Sie stattdessen einen freiwilligen Termin."

msgid "purpose"
msgstr "Zweck"

msgid "keyword"
msgstr "Stichwort"

msgid "reason in this case"
msgstr "Begründung im Einzelfall"

msgid "day and time"
msgstr "Tag und Uhrzeit"

msgid "continues after sickness"
msgstr "wirkt nach Krankheit fort"

msgid "number within the weeks"
msgstr "Nummer innerhalb der Wochen"

msgid "issued by"
msgstr "erstellt von"

msgid "issued at"
msgstr "erstellt am"

msgid "form of dispatch"
msgstr "Versandform"

msgid "sent on"
msgstr "versandt am"

msgid "sent by"
msgstr "versandt von"

msgid "known on"
msgstr "bekannt gegeben am"

msgid "Deemed or proved."
msgstr "Als bekannt gegeben geltend oder nachgewiesen."

msgid "receipt proved"
msgstr "Zugang nachgewiesen"

msgid "proof"
msgstr "Nachweis"

msgid "letter came back on"
msgstr "Brief kam zurück am"

msgid "outcome recorded by"
msgstr "Ergebnis eingetragen von"

msgid "first day of fitness"
msgstr "erster Tag der Arbeitsfähigkeit"

msgid "time limit"
msgstr "Frist"

msgid "travel costs asked for on"
msgstr "Reisekosten beantragt am"

msgid "summonses"
msgstr "Meldeaufforderungen"

msgid "So many summonses need a reason of their own for this client."
msgstr "So viele Meldeaufforderungen brauchen eine eigene Begründung für diese Person."

msgid "A letter cannot be known before it was sent."
msgstr "Ein Brief kann nicht vor dem Versand bekannt sein."

msgid "The first day of fitness lies after the day of the summons."
msgstr "Der erste Tag der Arbeitsfähigkeit liegt nach dem Meldetag."

msgid "The postal address is not complete: street, postcode and place are needed."
msgstr "Die Postanschrift ist nicht vollständig: Straße, Postleitzahl und Ort sind nötig."

msgid "The time of this summons has passed; please withdraw it."
msgstr "Die Zeit dieser Meldeaufforderung ist vorbei; bitte nehmen Sie sie zurück."

msgid "The appointment was cancelled; please withdraw this summons."
msgstr "Der Termin wurde abgesagt; bitte nehmen Sie diese Meldeaufforderung zurück."

msgid "The summons has not been sent yet."
msgstr "Die Meldeaufforderung ist noch nicht versandt."

msgid "The day of the summons has not come yet; an outcome can be recorded afterwards."
msgstr "Der Meldetag ist noch nicht gekommen; das Ergebnis kann danach eingetragen werden."

msgid "The letter did not say that the summons continues after sickness."
msgstr "Im Brief stand nicht, dass die Meldeaufforderung nach Krankheit fortwirkt."

msgid "Before this is found, the client is to be offered a personal hearing."
msgstr "Vor dieser Feststellung ist eine persönliche Anhörung anzubieten."

msgid "Day and time"
msgstr "Tag und Uhrzeit"

msgid "Known on"
msgstr "Bekannt gegeben am"

msgid "Time limit"
msgstr "Frist"

#, python-format
msgid "Summon %(name)s"
msgstr "Meldeaufforderung an %(name)s"

msgid "The summons is drawn up. Print it, and record that it was sent."
msgstr "Die Meldeaufforderung ist erstellt. Bitte drucken Sie sie und tragen Sie den Versand ein."

msgid "Record as sent"
msgstr "Als abgeschickt eintragen"

msgid "The summons is on record as sent; the letter is kept as it left."
msgstr "Der Versand ist eingetragen; der Brief ist so aufbewahrt, wie er hinausging."

msgid "This summons was sent already."
msgstr "Diese Meldeaufforderung ist bereits versandt oder abgeschlossen."

msgid "Proof of receipt"
msgstr "Zugangsnachweis"

msgid "Outcome of the summons"
msgstr "Ergebnis der Meldeaufforderung"

msgid "Outcome recorded."
msgstr "Ergebnis eingetragen."

msgid "Hearing"
msgstr "Anhörung"

msgid "There is nothing to be heard about this summons (any more)."
msgstr "Zu dieser Meldeaufforderung ist nichts (mehr) anzuhören."

msgid "Withdraw the summons"
msgstr "Meldeaufforderung zurücknehmen"

msgid "Withdraw"
msgstr "Zurückziehen"

msgid "The summons is withdrawn and no longer counts. If it was sent, please tell the client."
msgstr "Die Meldeaufforderung ist zurückgenommen und zählt nicht mehr. War sie versandt, sagen Sie der Person bitte Bescheid."

msgid "This summons is closed already."
msgstr "Diese Meldeaufforderung ist bereits abgeschlossen."

msgid "Noted that travel costs are asked for; the responsible unit decides about them."
msgstr "Der Antrag auf Reisekosten ist vermerkt; die zuständige Stelle entscheidet darüber."

msgid "summons drawn up, not sent yet"
msgstr "Meldeaufforderung erstellt, noch nicht versandt"

msgid "the summons names a time at which no appointment stands: withdraw it or send a new one"
msgstr "die Meldeaufforderung nennt eine Zeit, zu der kein Termin besteht: zurücknehmen oder neu senden"

msgid "no outcome recorded for the summons"
msgstr "kein Ergebnis zur Meldeaufforderung eingetragen"

msgid "hearing on the missed summons is due"
msgstr "Anhörung zum Meldeversäumnis ist fällig"

msgid "hearing on the missed summons is open"
msgstr "Anhörung zum Meldeversäumnis ist offen"

msgid "sent"
msgstr "gesendet"

#, python-format
msgid "%(n)s missed summons without an important reason since %(day)s."
msgid_plural "%(n)s missed summonses without an important reason since %(day)s."
msgstr[0] "%(n)s Meldeversäumnis ohne wichtigen Grund seit %(day)s."
msgstr[1] "%(n)s Meldeversäumnisse ohne wichtigen Grund seit %(day)s."

msgid "First missed summons: no reduction by law."
msgstr "1. Versäumnis: keine Minderung."

msgid "Missed repeatedly in the sense of the law."
msgstr "Wiederholtes Versäumnis im Sinne des Gesetzes."

#, python-format
msgid "%(n)s in a row since last coming in person."
msgid_plural "%(n)s in a row since last coming in person."
msgstr[0] "%(n)s in Folge seit dem letzten persönlichen Erscheinen."
msgstr[1] "%(n)s in Folge seit dem letzten persönlichen Erscheinen."

msgid "The number of the law for “not reachable” is met; the responsible unit decides."
msgstr "Die gesetzliche Zahl für „nicht erreichbar“ ist erreicht; die zuständige Stelle entscheidet."

msgid "today"
msgstr "heute"

msgid "tomorrow"
msgstr "morgen"

msgid "yesterday"
msgstr "gestern"

#, python-format
msgid "%(n)s held"
msgstr "%(n)s geführt"

#, python-format
msgid "%(n)s booked"
msgstr "%(n)s gebucht"

#, python-format
msgid "%(n)s open"
msgstr "%(n)s offen"

#, python-format
msgid "of these %(n)s beyond the limit"
msgstr "davon %(n)s über der Grenze"

#, python-format
msgid "%(marks)s in %(month)s"
msgstr "%(marks)s im %(month)s"

#, python-format
msgid "%(n)s h"
msgstr "%(n)s Std."

#, python-format
msgid "The version was saved; in force from %(day)s."
msgstr "Die Fassung wurde gespeichert; gültig ab %(day)s."

#, python-format
msgid "%(kind)s in %(language)s"
msgstr "%(kind)s auf %(language)s"

msgid "The version was withdrawn."
msgstr "Die Fassung wurde zurückgezogen."

msgid "Text"
msgstr "Text"

msgid "In force from"
msgstr "Gültig ab"

msgid "Moved appointment"
msgstr "Geänderter Termin"

msgid "Cancelled appointment"
msgstr "Abgesagter Termin"

msgid "Please enter a text."
msgstr "Bitte geben Sie einen Text ein."

#, python-format
msgid "A text has at most %(about)s characters."
msgstr "Ein Text hat höchstens %(about)s Zeichen."

#, python-format
msgid "“%(about)s” is no plain text; only the placeholders named below may stand in braces."
msgstr "„%(about)s“ ist kein einfacher Text. In geschweiften Klammern dürfen nur die unten genannten Platzhalter stehen."

#, python-format
msgid "%(about)s is no placeholder; only those named below are filled in."
msgstr "%(about)s ist kein Platzhalter. Nur die unten genannten werden ausgefüllt."

#, python-format
msgid "%(about)s is not known in a text of this kind."
msgstr "%(about)s gibt es in einem Text dieser Art nicht."

#, python-format
msgid "%(about)s is missing; every text of this kind needs it."
msgstr "%(about)s fehlt. Jeder Text dieser Art braucht diesen Platzhalter."

#, python-format, python-brace-format
msgid "“%(about)s” looks like an address. Links come from {link} and {stop} alone."
msgstr "„%(about)s“ sieht aus wie eine Adresse. Links kommen nur aus {link} und {stop}."

#, python-format
msgid "“%(about)s” would tell others what the mail is about. Please leave it out."
msgstr "„%(about)s“ würde anderen verraten, worum es in der E-Mail geht. Bitte lassen Sie es weg."

msgid "day of the appointment, such as Wednesday 25 November 2026"
msgstr "Tag des Termins, zum Beispiel Mittwoch, 25. November 2026"

msgid "time of the appointment, such as 10:00"
msgstr "Uhrzeit des Termins, zum Beispiel 10:00"

msgid "place; for a talk on the telephone “We will call you.”, for a video talk “Video call”"
msgstr "Ort; bei einem Gespräch am Telefon „Wir rufen Sie an.“, bei einem Video-Gespräch „Video-Gespräch“"

msgid "telephone number of the counsellor, else of the team"
msgstr "Telefonnummer der Integrationsfachkraft, sonst des Teams"

msgid "link to the client's own page; the words before the colon become the link"
msgstr "Link zur eigenen Seite der Kundin oder des Kunden; die Wörter vor dem Doppelpunkt werden zum Link"

msgid "link on which mails are unsubscribed; the words before the colon become the link"
msgstr "Link zum Abbestellen der E-Mails; die Wörter vor dem Doppelpunkt werden zum Link"

msgid "in force from"
msgstr "gültig ab"

msgid "written by"
msgstr "geschrieben von"

msgid "written at"
msgstr "geschrieben am"

msgid "text of mails"
msgstr "E-Mail-Text"

msgid "texts of mails"
msgstr "E-Mail-Texte"

msgid "Only the placeholders named below may stand in braces."
msgstr "In geschweiften Klammern dürfen nur die unten genannten Platzhalter stehen."

msgid "A text comes into force today at the earliest."
msgstr "Ein Text gilt frühestens ab heute."

msgid "A text is never changed; please write a new version."
msgstr "Ein Text wird nicht geändert. Bitte schreiben Sie eine neue Fassung."

msgid "This text is or was in force; it stays on record."
msgstr "Dieser Text ist oder war gültig. Er bleibt erhalten."

msgid "session"
msgstr "Kurstag"

msgid "workshop"
msgstr "Maßnahme in Eigenregie"

msgid "present"
msgstr "anwesend"

msgid "excused"
msgstr "entschuldigt"

msgid "absent without excuse"
msgstr "unentschuldigt gefehlt"

msgid "Somebody of these had no place on this day."
msgstr "Nicht alle von ihnen hatten an diesem Tag einen Platz."

msgid "Please say whether the person was there."
msgstr "Bitte geben Sie an, ob die Person da war."

#, python-format
msgid "Please give hours within the length of the session: %(hours)s."
msgstr "Bitte geben Sie Stunden innerhalb der Länge des Kurstags an: %(hours)s."

msgid "This session has fallen out."
msgstr "Dieser Kurstag ist ausgefallen."

msgid "This session has not begun yet."
msgstr "Dieser Kurstag hat noch nicht begonnen."

msgid "participant"
msgstr "teilnehmende Person"

msgid "attendance"
msgstr "Anwesenheit"

msgid "minutes there"
msgstr "Minuten anwesend"

msgid "minutes missed"
msgstr "Minuten gefehlt"

msgid "recorded by"
msgstr "eingetragen von"

msgid "recorded at"
msgstr "eingetragen am"

msgid "attendances"
msgstr "Anwesenheiten"

msgid "Attendance counts as a contact once a month."
msgstr "Anwesenheit zählt einmal im Monat als Kontakt."

msgid "Minutes belong to those who were there."
msgstr "Minuten gehören zu Anwesenden."

msgid "Everybody already has an entry."
msgstr "Für alle ist bereits etwas eingetragen."

#, python-format
msgid "Attendance recorded: %(n)s %(how)s."
msgid_plural "Attendance recorded: %(n)s %(how)s."
msgstr[0] "Anwesenheit eingetragen: %(n)s %(how)s."
msgstr[1] "Anwesenheit eingetragen: %(n)s %(how)s."

#, python-format
msgid "%(n)s entry was taken back."
msgid_plural "%(n)s entries were taken back."
msgstr[0] "%(n)s Eintrag wurde zurückgenommen."
msgstr[1] "%(n)s Einträge wurden zurückgenommen."

msgid "The session was changed. Please tell the participants."
msgstr "Der Kurstag wurde geändert. Bitte sagen Sie es den Teilnehmenden."

msgid "The session falls out. Please tell the participants."
msgstr "Der Kurstag fällt aus. Bitte sagen Sie es den Teilnehmenden."

msgid "The session takes place after all."
msgstr "Der Kurstag findet doch statt."

msgid "A trainer is already taken at this time."
msgstr "Die Kursleitung ist zu dieser Zeit bereits belegt."

msgid "A participant already has an appointment at this time."
msgstr "Eine teilnehmende Person hat zu dieser Zeit bereits einen Termin."

msgid "Please choose at least one trainer."
msgstr "Bitte wählen Sie mindestens eine Person als Kursleitung."

#, python-format
msgid "%(names)s no longer works here."
msgstr "%(names)s arbeitet nicht mehr hier."

#, python-format
msgid "This room is too small: it holds %(capacity)s, and the workshop has %(places)s places."
msgstr "Dieser Raum ist zu klein: Er fasst %(capacity)s, und die Maßnahme hat %(places)s Plätze."

#, python-format
msgid "%(who)s is already taken: %(when)s."
msgstr "%(who)s ist bereits belegt: %(when)s."

#, python-format
msgid "and %(n)s more"
msgstr "und %(n)s weitere"

msgid "Name"
msgstr "Name"

msgid "planned"
msgstr "geplant"

msgid "running and planned"
msgstr "laufende und geplante"

msgctxt "participant"
msgid "takes part"
msgstr "nimmt teil"

msgctxt "participant"
msgid "waits for a place"
msgstr "wartet auf einen Platz"

msgctxt "participant"
msgid "over, result missing"
msgstr "vorbei, Ergebnis fehlt"

msgctxt "participant"
msgid "has left"
msgstr "ausgeschieden"

msgctxt "participant"
msgid "takes part or waits"
msgstr "nimmt teil oder wartet"

msgid "Result"
msgstr "Ergebnis"

#, python-format
msgid "%(name)s (%(n)s people)"
msgstr "%(name)s (%(n)s Personen)"

msgid "Template"
msgstr "Vorlage"

msgid "Empty: as the template."
msgstr "Leer: wie die Vorlage."

msgid "Room"
msgstr "Raum"

msgid "Trainers"
msgstr "Kursleitung"

msgid "Contact person"
msgstr "Ansprechperson"

msgid "Named on the page for clients, with telephone."
msgstr "Wird auf der Seite für Kundinnen und Kunden genannt, mit Telefon."

msgid "Although a trainer is away, or does not work at some of these times"
msgstr "Auch wenn die Kursleitung abwesend ist oder zu einigen dieser Zeiten nicht arbeitet"

#, python-format
msgid "%(name)s is away on %(n)s of these days."
msgid_plural "%(name)s is away on %(n)s of these days."
msgstr[0] "%(name)s ist an %(n)s dieser Tage abwesend."
msgstr[1] "%(name)s ist an %(n)s dieser Tage abwesend."

#, python-format
msgid "%(name)s does not work at %(n)s of these times."
msgid_plural "%(name)s does not work at %(n)s of these times."
msgstr[0] "%(name)s arbeitet zu %(n)s dieser Zeiten nicht."
msgstr[1] "%(name)s arbeitet zu %(n)s dieser Zeiten nicht."

#, python-format
msgid "%(n)s place free"
msgid_plural "%(n)s places free"
msgstr[0] "%(n)s Platz frei"
msgstr[1] "%(n)s Plätze frei"

#, python-format
msgid "waiting list: %(n)s"
msgstr "Warteliste: %(n)s"

msgctxt "measure"
msgid "Workshop"
msgstr "Maßnahme"

msgid "Sessions in which the client already has an appointment are missed"
msgstr "Kurstage, an denen es bereits einen Termin gibt, werden versäumt"

msgid "Also on a holiday or weekend, or while a trainer is away or does not work"
msgstr "Auch an einem Feiertag oder Wochenende, oder wenn die Kursleitung abwesend ist oder nicht arbeitet"

msgid "On this day the clocks go forward; this time does not exist."
msgstr "An diesem Tag wird die Uhr vorgestellt; diese Uhrzeit gibt es nicht."

msgid "time made up"
msgstr "nachgeholte Zeit"

msgid "times made up"
msgstr "nachgeholte Zeiten"

msgid "At most eight hours can be made up on a day."
msgstr "An einem Tag können höchstens acht Stunden nachgeholt werden."

msgid "All these days are public holidays."
msgstr "Alle diese Tage sind Feiertage."

msgid "template"
msgstr "Vorlage"

msgid "attendance counts as a contact of the month"
msgstr "Anwesenheit zählt als Kontakt des Monats"

msgid "missed time is made up"
msgstr "Fehlzeiten werden nachgeholt"

msgid "contact person"
msgstr "Ansprechperson"

msgid "For clients and colleagues."
msgstr "Für Kundinnen und Kunden und für das Kollegium."

msgid "planned by"
msgstr "geplant von"

msgctxt "measure"
msgid "workshop"
msgstr "Maßnahme in Eigenregie"

msgctxt "measures"
msgid "workshops"
msgstr "Maßnahmen in Eigenregie"

msgid "A workshop has from one to 100 places."
msgstr "Eine Maßnahme hat 1 bis 100 Plätze."

msgid "Began an apprenticeship"
msgstr "Ausbildung begonnen"

msgid "Went on to another measure or training"
msgstr "Andere Maßnahme oder Weiterbildung"

msgid "Completed, goes on looking for work"
msgstr "Abgeschlossen, sucht weiter Arbeit"

msgid "Left early"
msgstr "Vorzeitig beendet"

msgid "Left because of illness"
msgstr "Wegen Krankheit beendet"

msgid "No longer draws benefit"
msgstr "Bezieht keine Leistungen mehr"

msgid "Did not begin"
msgstr "Nicht angetreten"

msgid "This workshop is over."
msgstr "Diese Maßnahme ist vorbei."

msgid "Care has ended; nobody can be assigned any more."
msgstr "Die Betreuung ist beendet; eine Zuweisung ist nicht mehr möglich."

msgid "The client already takes part in this workshop or waits for a place."
msgstr "Die Kundin oder der Kunde nimmt bereits an dieser Maßnahme teil oder wartet auf einen Platz."

msgid "assigned at"
msgstr "zugewiesen am"

msgid "takes part from"
msgstr "nimmt teil ab"

msgid "took part until"
msgstr "nahm teil bis"

msgid "result"
msgstr "Ergebnis"

msgid "participants"
msgstr "Teilnehmende"

msgid "This place has just been given to somebody else."
msgstr "Dieser Platz wurde gerade anderweitig vergeben."

msgid "All places are taken."
msgstr "Alle Plätze sind vergeben."

msgid "Please say what came of it."
msgstr "Bitte geben Sie an, was daraus geworden ist."

#, python-format
msgid "The client already has an appointment then: %(when)s. Please confirm that these sessions are missed."
msgstr "Die Kundin oder der Kunde hat dann bereits einen Termin: %(when)s. Bitte bestätigen Sie, dass diese Kurstage versäumt werden."

msgid "The exit has already been recorded."
msgstr "Der Austritt ist bereits eingetragen."

msgid "This day lies ahead; please record the exit when it has come."
msgstr "Dieser Tag liegt in der Zukunft; bitte tragen Sie den Austritt ein, wenn es so weit ist."

msgid "In this workshop missed time is not made up."
msgstr "In dieser Maßnahme werden Fehlzeiten nicht nachgeholt."

msgid "Please give a day since the beginning that is not ahead."
msgstr "Bitte geben Sie einen Tag seit dem Beginn an, der nicht in der Zukunft liegt."

#, python-format
msgid "At most the hours that are still missing: %(hours)s."
msgstr "Höchstens die Stunden, die noch fehlen: %(hours)s."

msgid "vacancy hour from"
msgstr "Stellenstunde ab"

msgid "trainers"
msgstr "Kursleitung"

msgid "fell out"
msgstr "ausgefallen"

msgid "sessions"
msgstr "Kurstage"

msgid "A session ends after its start and lasts at most eight hours."
msgstr "Ein Kurstag endet nach seinem Beginn und dauert höchstens acht Stunden."

msgid "There is already a session at this time."
msgstr "Zu dieser Zeit gibt es bereits einen Kurstag."

#, python-format
msgid "%(n)s participant already has an appointment at this time."
msgid_plural "%(n)s participants already have an appointment at this time."
msgstr[0] "%(n)s teilnehmende Person hat zu dieser Zeit bereits einen Termin."
msgstr[1] "%(n)s Teilnehmende haben zu dieser Zeit bereits einen Termin."

msgid "This is the only session; it cannot fall out."
msgstr "Das ist der einzige Kurstag; er kann nicht ausfallen."

msgid "This session can no longer be brought back."
msgstr "Dieser Kurstag kann nicht mehr nachträglich stattfinden."

msgid "This session has already begun."
msgstr "Dieser Kurstag hat bereits begonnen."

msgid "voluntary"
msgstr "freiwillig"

msgid "binding"
msgstr "verbindlich"

msgid "Each office may use a name of its own."
msgstr "Jede Dienststelle kann einen eigenen Namen verwenden."

msgid "weeks"
msgstr "Wochen"

msgid "legal basis"
msgstr "Rechtsgrundlage"

msgid "As the client reads it, without abbreviations."
msgstr "Wie die Kundin oder der Kunde sie liest, ohne Abkürzungen."

msgid "taking part is"
msgstr "die Teilnahme ist"

msgid "Once a month for each participant, whatever the number of sessions."
msgstr "Einmal im Monat je Person, gleich an wie vielen Kurstagen."

msgid "Then missed hours extend the person's end."
msgstr "Dann verlängern Fehlzeiten die Teilnahme der Person."

msgid "why the office runs it itself"
msgstr "warum in Eigenregie"

msgid "Briefly: own facilities are not to be created where suitable third parties exist."
msgstr "Kurz: Eigene Einrichtungen sollen nicht geschaffen werden, wo es geeignete Dritte gibt."

msgid "workshop template"
msgstr "Vorlage einer Maßnahme in Eigenregie"

msgid "workshop templates"
msgstr "Vorlagen für Maßnahmen in Eigenregie"

msgid "A workshop lasts from one to 52 weeks."
msgstr "Eine Maßnahme dauert 1 bis 52 Wochen."

msgid "Please say why the office runs this itself."
msgstr "Bitte geben Sie an, warum die Dienststelle das selbst durchführt."

msgid "This template has no weekdays yet."
msgstr "Diese Vorlage hat noch keine Wochentage."

msgid "On one of these days the clocks go forward; this time does not exist."
msgstr "An einem dieser Tage wird die Uhr vorgestellt; diese Uhrzeit gibt es nicht."

msgid "Once a week vacancies are presented for an hour, within the session."
msgstr "Einmal in der Woche werden eine Stunde lang Stellen vorgestellt, innerhalb des Kurstags."

msgid "weekdays"
msgstr "Wochentage"

msgid "There is one vacancy hour a week."
msgstr "Es gibt eine Stellenstunde in der Woche."

msgid "The vacancy hour lies within the session."
msgstr "Die Stellenstunde liegt innerhalb des Kurstags."

msgid "A session lasts at most eight hours."
msgstr "Ein Kurstag dauert höchstens acht Stunden."

msgid "if you do not take part"
msgstr "wenn Sie nicht teilnehmen"

msgid "what is noted down and who reads it"
msgstr "was aufgeschrieben wird und wer es liest"

msgid "if you do not agree"
msgstr "wenn Sie nicht einverstanden sind"

msgid "text for the client"
msgstr "Text für Kundinnen und Kunden"

msgid "texts for the client"
msgstr "Texte für Kundinnen und Kunden"

msgid "Places"
msgstr "Plätze"

msgid "Taken"
msgstr "Belegt"

msgid "Waiting"
msgstr "Warten"

msgid "Programme"
msgstr "Programm"

msgid "Client"
msgstr "Kundin/Kunde"

msgid "Until"
msgstr "Bis"

msgid "Hours there"
msgstr "Stunden anwesend"

msgid "Hours missed"
msgstr "Stunden gefehlt"

#, python-format
msgid "%(name)s was planned with %(n)s session."
msgid_plural "%(name)s was planned with %(n)s sessions."
msgstr[0] "%(name)s wurde mit %(n)s Kurstag geplant."
msgstr[1] "%(name)s wurde mit %(n)s Kurstagen geplant."

#, python-format
msgid "Assign %(name)s to a workshop"
msgstr "%(name)s einer Maßnahme zuweisen"

msgctxt "to a workshop"
msgid "Assign"
msgstr "Zuweisen"

#, python-format
msgid "%(name)s takes part from %(day)s on."
msgstr "%(name)s nimmt ab %(day)s teil."

#, python-format
msgid "All places are taken: %(name)s is number %(n)s on the waiting list."
msgstr "Alle Plätze sind vergeben: %(name)s steht als Nummer %(n)s auf der Warteliste."

#, python-format
msgid "Exit recorded: %(result)s."
msgstr "Austritt eingetragen: %(result)s."

#, python-format
msgid "The place went to the next on the waiting list: %(name)s."
msgstr "Der Platz ging an die nächste Person der Warteliste: %(name)s."

msgid "Time made up was recorded."
msgstr "Die nachgeholte Zeit wurde eingetragen."

msgid "Stage"
msgstr "Stand"

msgid "As what"
msgstr "Als was"

msgid "For example: helper in the warehouse, mornings."
msgstr "Zum Beispiel: Lagerhelferin, vormittags."

msgid "Please say which employer is to be asked."
msgstr "Bitte geben Sie an, welcher Arbeitgeber gefragt werden soll."

msgid "Lead"
msgstr "Vorgemerkt"

msgid "Employer reached"
msgstr "Arbeitgeber erreicht"

msgid "Vacancy taken down"
msgstr "Stelle aufgenommen"

msgid "Filled"
msgstr "Besetzt"

msgid "Given up"
msgstr "Aufgegeben"

msgid "This employer is being asked for this client already."
msgstr "Dieser Arbeitgeber wird für diese Person bereits gefragt."

msgid "Care has ended; nothing can be proposed any more."
msgstr "Die Betreuung ist beendet; es kann nichts mehr vorgeschlagen werden."

msgid "This employer is closed; there can be no new vacancy."
msgstr "Dieser Arbeitgeber ist geschlossen; es kann keine neue Stelle geben."

msgid "employer"
msgstr "Arbeitgeber"

msgid "as what"
msgstr "als was"

msgid "vacancy"
msgstr "Stelle"

msgid "given up at"
msgstr "aufgegeben am"

msgid "lead to a vacancy"
msgstr "Stellenakquise"

msgid "leads to vacancies"
msgstr "Stellenakquise"

msgid "This lead is no longer open."
msgstr "Diese Anfrage ist nicht mehr offen."

msgid "Employer"
msgstr "Arbeitgeber"

msgid "Vacancy"
msgstr "Stelle"

msgid "Since"
msgstr "Seit"

#, python-format
msgid "Noted. Now call %(name)s."
msgstr "Vorgemerkt. Rufen Sie jetzt %(name)s an."

msgid "The lead was given up."
msgstr "Die Anfrage wurde aufgegeben."

msgid "Employers"
msgstr "Arbeitgeber"

msgid "next step open"
msgstr "nächster Schritt offen"

msgid "A contact cannot lie in the future."
msgstr "Ein Kontakt kann nicht in der Zukunft liegen."

msgid "Call"
msgstr "Anruf"

msgid "Visit"
msgstr "Besuch"

msgid "Event"
msgstr "Veranstaltung"

msgid "Vacancy offered"
msgstr "Stelle angeboten"

msgid "Interested"
msgstr "Interessiert"

msgid "Ask again later"
msgstr "Später nachfragen"

msgid "No need at present"
msgstr "Derzeit kein Bedarf"

msgid "for client"
msgstr "für Kundin/Kunde"

msgid "next step done at"
msgstr "nächster Schritt erledigt am"

msgid "employer contact"
msgstr "Arbeitgeberkontakt"

msgid "employer contacts"
msgstr "Arbeitgeberkontakte"

msgid "Please enter a month such as 2026-11."
msgstr "Bitte geben Sie einen Monat wie 2026-11 ein."

msgid "Please use the digits 0 to 9."
msgstr "Bitte verwenden Sie die Ziffern 0 bis 9."

msgid "Somebody else has changed this in the meantime. Your entries are kept; save again if they count."
msgstr "Jemand anderes hat dies inzwischen geändert. Ihre Eingaben sind erhalten; speichern Sie erneut, wenn sie gelten sollen."

msgid "Month"
msgstr "Monat"

msgid "Logged by"
msgstr "Eingetragen von"

msgid "me and my team"
msgstr "ich und mein Team"

msgid "Website"
msgstr "Website"

msgid "This is another employer"
msgstr "Dies ist ein anderer Arbeitgeber"

msgid "This employer may already be there; please look before a second one is created."
msgstr "Diesen Arbeitgeber gibt es vielleicht schon; bitte sehen Sie nach, bevor ein zweiter angelegt wird."

msgid "With"
msgstr "Mit"

msgid "Please choose one of these employers, or enter it as a new one."
msgstr "Bitte wählen Sie einen dieser Arbeitgeber, oder legen Sie ihn neu an."

msgid "Please enter the employer's name."
msgstr "Bitte geben Sie den Namen des Arbeitgebers ein."

msgid "There is already an employer of this name; please choose it."
msgstr "Es gibt bereits einen Arbeitgeber dieses Namens; bitte wählen Sie ihn."

msgid "Please choose the other entry of this employer."
msgstr "Bitte wählen Sie den anderen Eintrag dieses Arbeitgebers."

msgid "Please choose another employer; this one has been merged already."
msgstr "Bitte wählen Sie einen anderen Arbeitgeber; dieser wurde bereits zusammengeführt."

msgid "kept"
msgstr "bleibt"

msgid "merged into it"
msgstr "darin aufgegangen"

msgid "moved"
msgstr "übertragen"

msgid "taken over"
msgstr "übernommen"

msgid "undone at"
msgstr "rückgängig gemacht am"

msgid "merge of employers"
msgstr "Zusammenführung von Arbeitgebern"

msgid "merges of employers"
msgstr "Zusammenführungen von Arbeitgebern"

msgid "The employer was merged once more since; please undo that first."
msgstr "Der Arbeitgeber wurde seither noch einmal zusammengeführt; bitte machen Sie zuerst das rückgängig."

msgid "This merge has been undone already."
msgstr "Diese Zusammenführung wurde bereits rückgängig gemacht."

#, python-format
msgid "Both employers have the same entry (%(what)s). Please remove one of them first."
msgstr "Bei beiden Arbeitgebern steht derselbe Eintrag (%(what)s). Bitte entfernen Sie zuerst einen davon."

msgid "The establishment number has eight digits."
msgstr "Die Betriebsnummer hat acht Ziffern."

msgid "A branch code looks like 52.10 or H 52.10, as in the official list."
msgstr "Ein Branchenschlüssel sieht aus wie 52.10 oder H 52.10, wie in der amtlichen Liste."

msgid "fewer than 50 employees"
msgstr "weniger als 50 Beschäftigte"

msgid "50 to 499 employees"
msgstr "50 bis 499 Beschäftigte"

msgid "500 employees and more"
msgstr "500 und mehr Beschäftigte"

msgid "establishment number"
msgstr "Betriebsnummer"

msgid "branch"
msgstr "Branche"

msgid "branch code (WZ)"
msgstr "Branchenschlüssel (WZ)"

msgid "edition"
msgstr "Ausgabe"

msgid "size"
msgstr "Größe"

msgid "latitude"
msgstr "geografische Breite"

msgid "longitude"
msgstr "geografische Länge"

msgid "website"
msgstr "Website"

msgid "check digit does not fit"
msgstr "Prüfziffer passt nicht"

msgid "merged into"
msgstr "aufgegangen in"

msgid "employers"
msgstr "Arbeitgeber"

msgid "name of the site"
msgstr "Name des Standorts"

msgid "site"
msgstr "Standort"

msgid "sites"
msgstr "Standorte"

msgid "Please enter the name of the site."
msgstr "Bitte geben Sie den Namen des Standorts ein."

msgid "function"
msgstr "Funktion"

msgid "still there"
msgstr "noch dort"

msgid "contact persons"
msgstr "Ansprechpersonen"

msgid "New employer"
msgstr "Arbeitgeber anlegen"

msgid "Create employer"
msgstr "Anlegen"

msgid "Employer created."
msgstr "Arbeitgeber angelegt."

#, python-format
msgid "Change %(name)s"
msgstr "%(name)s ändern"

msgid "Employer changed."
msgstr "Arbeitgeber geändert."

#, python-format
msgid "New site of %(name)s"
msgstr "Neuer Standort von %(name)s"

msgid "Site added."
msgstr "Standort angelegt."

#, python-format
msgid "Change site of %(name)s"
msgstr "Standort von %(name)s ändern"

msgid "Site changed."
msgstr "Standort geändert."

#, python-format
msgid "New contact person at %(name)s"
msgstr "Neue Ansprechperson bei %(name)s"

msgid "Contact person added."
msgstr "Ansprechperson hinzugefügt."

#, python-format
msgid "Change contact person at %(name)s"
msgstr "Ansprechperson bei %(name)s ändern"

msgid "Contact person changed."
msgstr "Ansprechperson geändert."

msgid "Contact person marked as no longer there."
msgstr "Eingetragen: Die Ansprechperson ist nicht mehr dort."

msgid "Contact person marked as there again."
msgstr "Eingetragen: Die Ansprechperson ist wieder dort."

msgid "At"
msgstr "Am"

msgid "For client"
msgstr "Für Kundin/Kunde"

msgid "by"
msgstr "bis"

#, python-format
msgid "%(name)s was merged into this employer."
msgstr "%(name)s wurde mit diesem Arbeitgeber zusammengeführt."

msgid "The merge was undone; both employers are there again."
msgstr "Die Zusammenführung wurde rückgängig gemacht; beide Arbeitgeber sind wieder da."

msgid "Place or postcode"
msgstr "Ort oder Postleitzahl"

msgid "Establishment"
msgstr "Betrieb"

msgid "Establishment number"
msgstr "Betriebsnummer"

msgid "Branch"
msgstr "Branche"

msgid "Street and number"
msgstr "Straße und Hausnummer"

msgid "Telephone of the contact person"
msgstr "Telefon der Ansprechperson"

msgid "Last contact by"
msgstr "Letzter Kontakt durch"

msgid "Open vacancies"
msgstr "Offene Stellen"

msgid "Closed on"
msgstr "Geschlossen am"

msgid "When"
msgstr "Wann"

msgid "past"
msgstr "vergangene"

msgid "First talk at"
msgstr "Erstes Gespräch um"

msgid "Also on a public holiday or at a weekend"
msgstr "Auch an einem Feiertag oder Wochenende"

msgid "Where it is not in a booked room."
msgstr "Wenn es nicht in einem gebuchten Raum ist."

msgid "Please say where it takes place."
msgstr "Bitte geben Sie an, wo der Tag stattfindet."

msgid "Whoever is interested gets it proposed in one click."
msgstr "Wer interessiert ist, bekommt sie mit einem Klick vorgeschlagen."

msgctxt "of an employer"
msgid "Table"
msgstr "Tisch"

msgid "Number of the time"
msgstr "Nummer der Zeit"

msgid "Empty: the next time at which both are free."
msgstr "Leer: die nächste Zeit, zu der beide frei sind."

msgid "This client is not one of yours."
msgstr "Diese Person gehört nicht zu Ihrem Fallbestand."

msgid "This person already sits at another table."
msgstr "Diese Person sitzt bereits an einem anderen Tisch."

msgid "The room is already taken on this day."
msgstr "Der Raum ist an diesem Tag bereits belegt."

msgid "first talk at"
msgstr "erstes Gespräch um"

msgid "minutes a talk"
msgstr "Minuten je Gespräch"

msgid "minutes in between"
msgstr "Minuten dazwischen"

msgid "talks one after the other"
msgstr "Gespräche nacheinander"

msgid "host"
msgstr "Gastgeberin oder Gastgeber"

msgid "employer day"
msgstr "Arbeitgebertag"

msgid "employer days"
msgstr "Arbeitgebertage"

msgid "A talk lasts from 5 to 60 minutes."
msgstr "Ein Gespräch dauert 5 bis 60 Minuten."

msgid "There are from one to 40 talks one after the other."
msgstr "Es gibt 1 bis 40 Gespräche nacheinander."

msgid "At most 30 minutes lie between two talks."
msgstr "Zwischen zwei Gesprächen liegen höchstens 30 Minuten."

msgid "All talks together last at most eight hours and end before midnight."
msgstr "Alle Gespräche zusammen dauern höchstens acht Stunden und enden vor Mitternacht."

msgid "This employer is closed."
msgstr "Dieser Betrieb ist geschlossen."

msgid "This person does not belong to the employer, or is no longer there."
msgstr "Diese Person gehört nicht zu diesem Arbeitgeber oder ist nicht mehr dort."

msgid "This vacancy does not belong to the employer, or is no longer open."
msgstr "Diese Stelle gehört nicht zu diesem Arbeitgeber oder ist nicht mehr offen."

#, python-format
msgid "The room is too small: it holds %(capacity)s, and %(people)s people would sit at the tables."
msgstr "Der Raum ist zu klein: Er fasst %(capacity)s, und an den Tischen säßen %(people)s Personen."

msgid "Talks are planned on this day; please take them off first."
msgstr "An diesem Tag sind Gespräche geplant; bitte nehmen Sie diese zuerst heraus."

msgid "table"
msgstr "Tisch"

msgctxt "of an employer"
msgid "table"
msgstr "Tisch"

msgctxt "of employers"
msgid "tables"
msgstr "Tische"

msgid "Talks are planned at this table; please take them off first."
msgstr "An diesem Tisch sind Gespräche geplant; bitte nehmen Sie diese zuerst heraus."

msgid "Proposal"
msgstr "Vorschlag"

#, python-format
msgid "%(name)s to an employer's table"
msgstr "%(name)s einem Tisch zuweisen"

msgctxt "to a table"
msgid "Assign"
msgstr "Zuweisen"

#, python-format
msgid "%(name)s comes to table %(table)s, %(at)s."
msgstr "%(name)s kommt an Tisch %(table)s, %(at)s."

#, python-format
msgid "%(name)s was taken off the table."
msgstr "%(name)s wurde vom Tisch genommen."

#, python-format
msgid "%(name)s: %(outcome)s."
msgstr "%(name)s: %(outcome)s."

#, python-format
msgid "Vacancy proposed: %(state)s."
msgstr "Stelle vorgeschlagen: %(state)s."

msgctxt "after a talk"
msgid "Interested"
msgstr "Interessiert"

msgctxt "after a talk"
msgid "Held, still open"
msgstr "Geführt, noch offen"

msgctxt "after a talk"
msgid "Employer not interested"
msgstr "Arbeitgeber nicht interessiert"

msgctxt "after a talk"
msgid "Client not interested"
msgstr "Kundin/Kunde nicht interessiert"

msgctxt "after a talk"
msgid "Did not take place"
msgstr "Nicht stattgefunden"

msgid "This table is already taken at this time."
msgstr "Dieser Tisch ist zu dieser Zeit bereits belegt."

msgid "The client is at another table at this time."
msgstr "Die Kundin oder der Kunde ist zu dieser Zeit an einem anderen Tisch."

msgid "The client already comes to this table."
msgstr "Die Kundin oder der Kunde kommt bereits an diesen Tisch."

msgid "At this table no time is left at which the client is free."
msgstr "An diesem Tisch ist keine Zeit mehr übrig, zu der die Kundin oder der Kunde frei ist."

msgid "This time does not exist on this day."
msgstr "Diese Zeit gibt es an diesem Tag nicht."

msgid "number of the time"
msgstr "Nummer der Zeit"

msgid "proposal"
msgstr "Vermittlungsvorschlag"

msgid "talk at an employer day"
msgstr "Gespräch an einem Arbeitgebertag"

msgid "talks at employer days"
msgstr "Gespräche an Arbeitgebertagen"

msgid "Only who is interested gets a proposal out of the talk."
msgstr "Nur bei Interesse folgt aus dem Gespräch ein Vorschlag."

msgid "The outcome of this talk is recorded; please take that back first."
msgstr "Das Ergebnis dieses Gesprächs ist eingetragen; bitte nehmen Sie es zuerst zurück."

msgid "This talk has not begun yet."
msgstr "Dieses Gespräch hat noch nicht begonnen."

msgid "A proposal came out of this talk already."
msgstr "Aus diesem Gespräch wurde bereits ein Vorschlag."

msgid "Only who is interested gets a proposal out of the talk, and only one."
msgstr "Nur bei Interesse folgt aus dem Gespräch ein Vorschlag, und nur einer."

msgid "This vacancy belongs to another employer."
msgstr "Diese Stelle gehört zu einem anderen Arbeitgeber."

msgid "Tables"
msgstr "Tische"

msgid "Talks"
msgstr "Gespräche"

msgid "Host"
msgstr "Gastgeberin oder Gastgeber"

msgid "The employer day was planned. Now seat the employers."
msgstr "Der Arbeitgebertag ist geplant. Setzen Sie nun die Arbeitgeber an Tische."

msgid "The employer day was removed."
msgstr "Der Arbeitgebertag wurde entfernt."

#, python-format
msgid "Table %(number)s: %(name)s."
msgstr "Tisch %(number)s: %(name)s."

msgid "The table was removed."
msgstr "Der Tisch wurde entfernt."

msgid "Name and CV"
msgstr "Name und Lebenslauf"

msgid "The day of the agreement cannot lie ahead."
msgstr "Der Tag der Einwilligung kann nicht in der Zukunft liegen."

msgid "for the proposal"
msgstr "für den Vorschlag"

msgid "Empty: for every employer."
msgstr "Leer: für jeden Arbeitgeber."

msgid "what may be given"
msgstr "was gegeben werden darf"

msgid "how"
msgstr "wie"

msgid "given on"
msgstr "erteilt am"

msgid "withdrawn at"
msgstr "widerrufen am"

msgid "agreement to be named"
msgstr "Einwilligung zur Weitergabe"

msgid "agreements to be named"
msgstr "Einwilligungen zur Weitergabe"

msgid "To"
msgstr "An"

msgid "the employer's own address"
msgstr "an die Adresse des Arbeitgebers"

msgid "What may be given"
msgstr "Was gegeben werden darf"

msgid "To whom"
msgstr "An wen"

msgid "to this employer"
msgstr "an diesen Arbeitgeber"

msgid "to every employer"
msgstr "an jeden Arbeitgeber"

msgid "How the client agreed"
msgstr "Wie eingewilligt wurde"

msgid "Given on"
msgstr "Erteilt am"

msgid "j F Y"
msgstr "j. F Y"

#, python-format
msgid "How does it stand? (%(reference)s)"
msgstr "Wie ist der Stand? (%(reference)s)"

msgid "A mail about this proposal is waiting to be sent already."
msgstr "Zu diesem Vorschlag wartet bereits eine E-Mail auf den Versand."

msgid "The employer is asked once the proposal has been sent and while it is open."
msgstr "Der Arbeitgeber wird gefragt, sobald der Vorschlag zugesandt und solange er offen ist."

msgid "This person does not work there."
msgstr "Diese Person arbeitet dort nicht."

msgid "There is no usable e-mail address; please telephone."
msgstr "Es gibt keine brauchbare E-Mail-Adresse; bitte rufen Sie an."

msgid "recipient"
msgstr "Empfänger"

msgid "names the client"
msgstr "nennt den Namen"

msgid "announces the CV"
msgstr "kündigt den Lebenslauf an"

msgid "delivery"
msgstr "Zustellung"

msgid "link ends at"
msgstr "Link endet am"

msgid "answer"
msgstr "Antwort"

msgid "answered at"
msgstr "beantwortet am"

msgid "mail to an employer"
msgstr "E-Mail an einen Arbeitgeber"

msgid "mails to employers"
msgstr "E-Mails an Arbeitgeber"

msgid "Please choose one of the answers."
msgstr "Bitte wählen Sie eine der Antworten."

msgid "This link has ended."
msgstr "Dieser Link ist abgelaufen."

msgid "[here stands the personal link]"
msgstr "[hier steht der persönliche Link]"

msgid "Mail to the employer"
msgstr "E-Mail an den Arbeitgeber"

msgid "The mail leaves within a minute."
msgstr "Die E-Mail geht innerhalb einer Minute hinaus."

msgid "What the client agrees to"
msgstr "Worin eingewilligt wurde"

msgid "Agreement recorded."
msgstr "Einwilligung eingetragen."

msgid "Agreement withdrawn; nothing is given any more."
msgstr "Einwilligung widerrufen; es wird nichts mehr weitergegeben."

msgid "Trial work at an employer (MAG)"
msgstr "Probearbeit beim Arbeitgeber (MAG)"

msgid "Wage subsidy (EGZ)"
msgstr "Eingliederungszuschuss (EGZ)"

msgid "Further training: hand-over (§ 82 SGB III)"
msgstr "Weiterbildung: Übergabe (§ 82 SGB III)"

msgid "Measure with a provider (MAT)"
msgstr "Maßnahme beim Träger (MAT)"

msgid "Activation and placement voucher (AVGS)"
msgstr "Aktivierungs- und Vermittlungsgutschein (AVGS)"

msgid "Placement budget"
msgstr "Vermittlungsbudget"

msgid "Start allowance"
msgstr "Einstiegsgeld"

msgid "Subsidised job"
msgstr "Geförderte Beschäftigung"

msgid "Coaching and aftercare"
msgstr "Betreuung und Nachbetreuung"

msgid "conditions"
msgstr "Voraussetzungen"

msgid "valid until"
msgstr "gültig bis"

msgid "at most days"
msgstr "höchstens Tage"

msgid "at most months"
msgstr "höchstens Monate"

msgid "at most percent"
msgstr "höchstens Prozent"

msgid "instrument"
msgstr "Instrument"

msgid "instruments"
msgstr "Instrumente"

msgid "This instrument holds on some of these days already; please end that row first."
msgstr "Dieses Instrument gilt an einigen dieser Tage schon; bitte beenden Sie zuerst jene Zeile."

msgid "days"
msgstr "Tage"

msgid "months"
msgstr "Monate"

msgid "percent"
msgstr "Prozent"

msgid "What came of the call"
msgstr "Was das Telefonat ergab"

msgid "Wants to meet the client"
msgstr "Möchte die Person kennenlernen"

msgid "Offers trial work"
msgstr "Bietet Probearbeit an"

msgid "Wants the papers first"
msgstr "Möchte zuerst Unterlagen"

msgid "Asks to be called again"
msgstr "Bittet um erneuten Anruf"

msgid "Does not want the client"
msgstr "Lehnt ab"

msgid "This proposal does not belong to this client and employer."
msgstr "Dieser Vermittlungsvorschlag gehört nicht zu dieser Person und diesem Arbeitgeber."

msgid "call"
msgstr "Anruf"

msgid "personal hand-over to an employer"
msgstr "persönliche Empfehlung beim Arbeitgeber"

msgid "personal hand-overs to employers"
msgstr "persönliche Empfehlungen bei Arbeitgebern"

#, python-format
msgid "Call saved: %(outcome)s."
msgstr "Telefonat gespeichert: %(outcome)s."

msgid "region"
msgstr "Region"

msgid "month (first day)"
msgstr "Monat (erster Tag)"

msgid "unemployed"
msgstr "Arbeitslose"

msgid "reported vacancies"
msgstr "gemeldete Stellen"

msgid "unemployment rate, per cent"
msgstr "Arbeitslosenquote in Prozent"

msgid "as of"
msgstr "Stand"

msgid "labour market of a region"
msgstr "Arbeitsmarkt einer Region"

msgid "labour markets of regions"
msgstr "Arbeitsmärkte der Regionen"

msgid "There are figures for this region and month already."
msgstr "Für diese Region und diesen Monat gibt es schon Zahlen."

msgid "Please enter the first day of the month."
msgstr "Bitte geben Sie den ersten Tag des Monats ein."

msgid "Please say where the figures come from."
msgstr "Bitte geben Sie an, woher die Zahlen stammen."

msgid "left a list"
msgstr "nicht mehr auf einer Liste"

msgid "came onto a list"
msgstr "neu auf einer Liste"

msgid "7 days"
msgstr "7 Tage"

msgid "came onto the list"
msgstr "auf die Liste gekommen"

msgid "left the list"
msgstr "von der Liste gegangen"

msgid "entry of a list of fitting clients"
msgstr "Eintrag einer Liste passender Personen"

msgid "entries of lists of fitting clients"
msgstr "Einträge in Listen passender Personen"

msgid "This client is on the list already."
msgstr "Diese Person steht schon auf der Liste."

msgid "Nobody leaves a list before coming onto it."
msgstr "Niemand verlässt eine Liste, bevor er darauf kommt."

msgid "Came onto the list"
msgstr "Auf die Liste gekommen"

msgid "Left the list"
msgstr "Von der Liste gegangen"

#, python-format
msgid "%(words)s (must)"
msgstr "%(words)s (Muss)"

msgid "Fits:"
msgstr "Passt:"

msgid "Does not fit:"
msgstr "Passt nicht:"

msgid "Unknown:"
msgstr "Unbekannt:"

msgid "the target occupation itself"
msgstr "genau der Zielberuf"

msgid "the target occupation at another requirement level"
msgstr "der Zielberuf auf einem anderen Anforderungsniveau"

msgid "an occupation of the same group"
msgstr "ein Beruf derselben Gruppe"

msgid "an occupation of the same field"
msgstr "ein Beruf desselben Bereichs"

msgid "an occupation of a related group"
msgstr "ein Beruf einer verwandten Gruppe"

msgid "primary target"
msgstr "vorrangiger Zielberuf"

msgid "near target"
msgstr "verwandter Zielberuf"

msgid "new target"
msgstr "neuer Zielberuf"

#, python-format
msgid "%(km)s km as the crow flies, about %(n)s minutes by car (estimate)"
msgstr "%(km)s km Luftlinie, etwa %(n)s Minuten mit dem Auto (Schätzung)"

#, python-format
msgid "%(km)s km as the crow flies, about %(n)s minutes by bicycle (estimate)"
msgstr "%(km)s km Luftlinie, etwa %(n)s Minuten mit dem Fahrrad (Schätzung)"

#, python-format
msgid "%(km)s km as the crow flies, about %(n)s minutes by bus and train (estimate)"
msgstr "%(km)s km Luftlinie, etwa %(n)s Minuten mit Bus und Bahn (Schätzung)"

#, python-format
msgid "how far the way may be; it is %(way)s"
msgstr "wie weit der Weg sein darf; es sind %(way)s"

msgid "hours a week"
msgstr "Wochenstunden"

#, python-format
msgid "%(offered)s hours a week (possible: %(wanted)s)"
msgstr "%(offered)s Stunden in der Woche (möglich: %(wanted)s)"

msgid "working times"
msgstr "Arbeitszeiten"

msgid "wage against the need"
msgstr "ob der Lohn den Bedarf deckt"

#, python-format
msgid "%(offered)s € gross a month, below the need of %(need)s €"
msgstr "%(offered)s € brutto im Monat, unter dem Bedarf von %(need)s €"

#, python-format
msgid "%(offered)s € gross a month, need %(need)s €"
msgstr "%(offered)s € brutto im Monat, Bedarf %(need)s €"

#, python-format
msgid "licence %(word)s"
msgstr "Führerschein %(word)s"

#, python-format
msgid "%(low)s to %(high)s"
msgstr "%(low)s bis %(high)s"

#, python-format
msgid "up to %(high)s"
msgstr "bis %(high)s"

msgid "insured"
msgstr "sozialversicherungspflichtig"

msgid "Started in"
msgstr "Begonnen im"

msgid "insured employment"
msgstr "sozialversicherungspflichtige Beschäftigung"

msgid "other than insured"
msgstr "andere als sozialversicherungspflichtige"

msgid "Through the proposal"
msgstr "Durch den Vermittlungsvorschlag"

msgid "Please say where the client works."
msgstr "Bitte geben Sie an, wo die Kundin oder der Kunde arbeitet."

msgid "Reason for the end"
msgstr "Grund für das Ende"

msgid "Insured employment"
msgstr "Sozialversicherungspflichtige Beschäftigung"

msgid "Insured employment with wage subsidy"
msgstr "Sozialversicherungspflichtige Beschäftigung mit Eingliederungszuschuss"

msgid "Apprenticeship"
msgstr "Ausbildung"

msgid "Self-employment"
msgstr "Selbstständigkeit"

msgid "Mini-job"
msgstr "Minijob"

msgid "Subsidised job under § 16i"
msgstr "Geförderte Beschäftigung nach § 16i"

msgid "Work opportunity under § 16d"
msgstr "Arbeitsgelegenheit nach § 16d"

msgid "This integration has already been recorded."
msgstr "Diese Integration ist bereits eingetragen."

msgid "The limitation must not end before the first day."
msgstr "Die Befristung darf nicht vor dem ersten Tag enden."

msgid "The first day lies before the year 2000; please check the year."
msgstr "Der erste Tag liegt vor dem Jahr 2000; bitte prüfen Sie das Jahr."

msgid "The first day lies more than a year ahead; please check the year."
msgstr "Der erste Tag liegt mehr als ein Jahr in der Zukunft; bitte prüfen Sie das Jahr."

msgid "End of the contract"
msgstr "Ende des Vertrags"

msgid "Ended by the employer"
msgstr "Vom Arbeitgeber beendet"

msgid "Ended by the client"
msgstr "Von der Kundin oder dem Kunden beendet"

msgid "Other work"
msgstr "Andere Arbeit"

msgid "limited until"
msgstr "befristet bis"

msgid "gross wage a month in euros"
msgstr "Bruttolohn im Monat in Euro"

msgid "integration"
msgstr "Integration"

msgid "integrations"
msgstr "Integrationen"

msgid "Please give the reason for the end."
msgstr "Bitte geben Sie den Grund für das Ende an."

msgid "The last day lies more than a year ahead; please check the year."
msgstr "Der letzte Tag liegt mehr als ein Jahr in der Zukunft; bitte prüfen Sie das Jahr."

#, python-format
msgid "Integration recorded: %(kind)s."
msgstr "Integration eingetragen: %(kind)s."

msgid "End of the work recorded."
msgstr "Ende der Beschäftigung eingetragen."

msgid "Insured"
msgstr "Sozialversicherungspflichtig"

msgid "Occupation"
msgstr "Beruf"

msgid "Limited until"
msgstr "Befristet bis"

msgid "Hours a week"
msgstr "Wochenstunden"

msgid "Gross wage a month"
msgstr "Bruttolohn im Monat"

msgid "Decided in the last two weeks"
msgstr "In den letzten zwei Wochen entschieden"

msgid "Is the client suited for the work?"
msgstr "Ist die Person für die Arbeit geeignet?"

msgid "Is the work reasonable (§ 10 SGB II)?"
msgstr "Ist die Arbeit zumutbar (§ 10 SGB II)?"

msgid "Is the contract sound (kind, limitation)?"
msgstr "Ist der Vertrag in Ordnung (Art, Befristung)?"

msgid "Do hours and working times fit?"
msgstr "Passen Stunden und Arbeitszeiten?"

msgid "Does the wage cover the need, or come near to it?"
msgstr "Deckt der Lohn den Bedarf oder kommt er ihm nahe?"

msgid "Is there a good chance of staying?"
msgstr "Ist die Aussicht gut, dass die Beschäftigung hält?"

msgid "side"
msgstr "Seite"

msgid "in their words"
msgstr "in eigenen Worten"

msgid "written down by"
msgstr "aufgeschrieben von"

msgid "seen at"
msgstr "gesehen am"

msgid "feedback on a proposal"
msgstr "Rückmeldung zu einem Vorschlag"

msgid "feedback on proposals"
msgstr "Rückmeldungen zu Vorschlägen"

msgid "all open"
msgstr "alle offenen"

msgid "to be asked how it stands"
msgstr "nachzufragen"

msgid "open, with open questions"
msgstr "offen, mit offenen Fragen"

msgid "State of the proposal"
msgstr "Stand des Vermittlungsvorschlags"

msgid "Why one more makes sense"
msgstr "Warum ein weiterer sinnvoll ist"

msgid "This vacancy does not exist."
msgstr "Diese Stelle gibt es nicht."

msgid "Next state"
msgstr "Nächster Stand"

msgid "Needed for \"Rejected\" and \"Did not apply\", in the client's words."
msgstr "Nötig bei „Absage“ und „Nicht beworben“, in den Worten der Kundin oder des Kunden."

msgid "If it is sent now"
msgstr "Falls er jetzt zugesandt wird"

msgid "A must criterion is not met: why is it proposed all the same?"
msgstr "Ein Muss-Kriterium ist nicht erfüllt: Warum wird trotzdem vorgeschlagen?"

#, python-format
msgid "Must criterion met: %(word)s?"
msgstr "Muss-Kriterium erfüllt: %(word)s?"

#, python-format
msgid "According to the profile: %(answer)s"
msgstr "Laut Profil: %(answer)s"

msgid "Who says it"
msgstr "Wer sagt es"

msgid "Answer"
msgstr "Antwort"

msgid "In their words"
msgstr "In eigenen Worten"

msgid "taken back at"
msgstr "zurückgenommen am"

msgid "taken back by"
msgstr "zurückgenommen von"

msgid "step of a proposal"
msgstr "Schritt eines Vorschlags"

msgid "steps of proposals"
msgstr "Schritte von Vorschlägen"

msgid "This state cannot follow the present one."
msgstr "Dieser Stand kann auf den jetzigen nicht folgen."

msgid "This vacancy has already been proposed to the client."
msgstr "Diese Stelle wurde bereits vorgeschlagen."

msgid "Please give the reason."
msgstr "Bitte geben Sie den Grund an."

msgid "Please answer the questions of the check first; “unknown” is an answer."
msgstr "Bitte beantworten Sie zuerst die Fragen der Prüfung; „unbekannt“ ist eine Antwort."

msgid "Somebody else has changed this proposal in the meantime; please look again."
msgstr "Jemand anderes hat diesen Vermittlungsvorschlag inzwischen geändert; bitte sehen Sie noch einmal nach."

msgid "This vacancy is no longer open."
msgstr "Diese Stelle ist nicht mehr offen."

#, python-format
msgid "The client already has %(count)s open proposals; please say why one more makes sense."
msgstr "Es sind bereits %(count)s Vorschläge offen; bitte sagen Sie, warum ein weiterer sinnvoll ist."

msgid "state since"
msgstr "Stand seit"

msgid "place among the open ones"
msgstr "Platz unter den offenen"

msgid "why more than five"
msgstr "warum mehr als fünf"

msgid "must criteria"
msgstr "Muss-Kriterien"

msgid "must criteria not met"
msgstr "nicht erfüllte Muss-Kriterien"

msgid "why all the same"
msgstr "warum trotzdem"

msgid "checked at"
msgstr "geprüft am"

msgid "checked by"
msgstr "geprüft von"

msgid "notice"
msgstr "Belehrung"

msgid "ask the client on"
msgstr "bei der Kundin/dem Kunden nachfragen am"

msgid "ask the employer on"
msgstr "beim Arbeitgeber nachfragen am"

msgid "placement proposal"
msgstr "Vermittlungsvorschlag"

msgid "placement proposals"
msgstr "Vermittlungsvorschläge"

msgid "More than five open proposals need a reason."
msgstr "Mehr als fünf offene Vorschläge brauchen einen Grund."

msgid "A must criterion is not met: please say why it is proposed all the same."
msgstr "Ein Muss-Kriterium ist nicht erfüllt: Bitte sagen Sie, warum trotzdem vorgeschlagen wird."

msgid "A must criterion is not met: please say why it is proposed."
msgstr "Ein Muss-Kriterium ist nicht erfüllt: Bitte sagen Sie, warum vorgeschlagen wird."

msgid "There is no change of state that could be taken back."
msgstr "Es gibt keine Änderung, die zurückgenommen werden könnte."

msgid "This proposal is no longer open."
msgstr "Dieser Vorschlag ist nicht mehr offen."

msgid "Noted"
msgstr "Vorgemerkt"

msgid "Discussed"
msgstr "Besprochen"

msgid "Sent to the client"
msgstr "Zugesandt"

msgid "Applied"
msgstr "Beworben"

msgid "Invited to an interview"
msgstr "Zum Gespräch eingeladen"

msgid "Interview held"
msgstr "Gespräch geführt"

msgid "Trial work"
msgstr "Probearbeit"

msgid "Accepted"
msgstr "Zusage"

msgid "Rejected"
msgstr "Absage"

msgid "Did not apply"
msgstr "Nicht beworben"

msgid "Vacancy filled"
msgstr "Stelle besetzt"

msgid "Withdrawn"
msgstr "Zurückgezogen"

msgid "No feedback"
msgstr "Keine Rückmeldung"

msgid "without notice of legal consequences"
msgstr "ohne Rechtsfolgenbelehrung"

msgid "with notice of legal consequences"
msgstr "mit Rechtsfolgenbelehrung"

msgid "Application made"
msgstr "Beworben"

msgid "Invitation to an interview"
msgstr "Einladung zum Gespräch"

msgid "Interview took place"
msgstr "Gespräch geführt"

msgid "Trial work agreed"
msgstr "Probearbeit vereinbart"

msgid "Job agreed"
msgstr "Zusage"

msgid "Application turned down"
msgstr "Absage"

msgid "No application"
msgstr "Keine Bewerbung"

msgid "Vacancy already filled"
msgstr "Stelle schon besetzt"

msgid "Not decided yet"
msgstr "Noch nicht entschieden"

#, python-format
msgid "Proposal: %(state)s."
msgstr "Vermittlungsvorschlag: %(state)s."

msgid "Please record the integration now."
msgstr "Bitte tragen Sie nun die Integration ein."

msgid "Check before sending"
msgstr "Prüfung vor dem Zusenden"

msgid "Check saved."
msgstr "Prüfung gespeichert."

msgid "Record feedback"
msgstr "Rückmeldung eintragen"

msgid "Feedback saved."
msgstr "Rückmeldung gespeichert."

msgid "Taken back; the state before holds again."
msgstr "Zurückgenommen; der Stand davor gilt wieder."

msgid "Please say who was asked."
msgstr "Bitte geben Sie an, bei wem nachgefragt wurde."

#, python-format
msgid "Asked again on %(day)s."
msgstr "Nächste Nachfrage am %(day)s."

msgid "The answer was noted."
msgstr "Die Antwort wurde vermerkt."

msgid "State since"
msgstr "Stand seit"

msgid "Sent at"
msgstr "Zugesandt am"

msgid "Notice"
msgstr "Belehrung"

msgid "Open questions"
msgstr "Offene Fragen"

msgid "Proposed by"
msgstr "Vorgeschlagen von"

msgid "below the minimum wage of"
msgstr "unter dem Mindestlohn von"

msgid "Title"
msgstr "Bezeichnung"

msgid "Requirement level"
msgstr "Anforderungsniveau"

msgid "Open"
msgstr "Offen"

msgid "Missing"
msgstr "Fehlt"

msgid "occupation code"
msgstr "Berufskennziffer"

msgid "Taken down by"
msgstr "Aufgenommen von"

msgid "A few letters or digits of the code; any other words are kept as they are."
msgstr "Einige Buchstaben oder Ziffern des Schlüssels genügen; andere Worte bleiben, wie sie sind."

msgid "Gross wage"
msgstr "Bruttolohn"

msgid "For example 14.60, 2,350 a month, at least 15, or in words."
msgstr "Zum Beispiel 14,60, 2.350 im Monat, ab 15 oder in Worten."

msgid "Wage per"
msgstr "Lohn je"

msgid "as said"
msgstr "wie angegeben"

msgid "Open positions"
msgstr "Offene Plätze"

msgid "A vacancy has at least one open position."
msgstr "Eine Stelle hat mindestens einen offenen Platz."

msgid "Languages: must"
msgstr "Sprachen: Bedingung"

msgid "Languages: wish"
msgstr "Sprachen: erwünscht"

msgid "Licences: must"
msgstr "Führerscheine: Bedingung"

msgid "Licences: wish"
msgstr "Führerscheine: erwünscht"

msgid "Skills: must"
msgstr "Kenntnisse: Bedingung"

msgid "Skills: wish"
msgstr "Kenntnisse: erwünscht"

msgid "This is another vacancy"
msgstr "Dies ist eine andere Stelle"

msgid "The work"
msgstr "Die Arbeit"

msgid "Pay and hours"
msgstr "Lohn und Arbeitszeit"

msgid "Start and limitation"
msgstr "Beginn und Befristung"

msgid "Requirements"
msgstr "Anforderungen"

msgid "Please say which employer offers the vacancy."
msgstr "Bitte geben Sie an, welcher Arbeitgeber die Stelle anbietet."

msgid "The limitation must not end before the start."
msgstr "Die Befristung darf nicht vor dem Beginn enden."

msgid "This employer already has an open vacancy of this title."
msgstr "Dieser Arbeitgeber hat bereits eine offene Stelle mit dieser Bezeichnung."

msgid "This can be no wage. Please check the amount, or say it in words."
msgstr "Das kann kein Lohn sein. Bitte prüfen Sie den Betrag, oder schreiben Sie ihn in Worten."

msgid "Tasks"
msgstr "Aufgaben"

#, python-format
msgid "The bundle has to be paid with the minimum wage of %(amount)s euros an hour at least."
msgstr "Für das Aufgabenbündel ist mindestens der Mindestlohn von %(amount)s Euro je Stunde zu zahlen."

msgid "Helper"
msgstr "Helfer"

msgid "Skilled worker"
msgstr "Fachkraft"

msgid "Specialist"
msgstr "Spezialist"

msgid "Expert"
msgstr "Experte"

msgid "an hour"
msgstr "Stunde"

msgid "a month"
msgstr "Monat"

msgid "agreed amount"
msgstr "fester Betrag"

msgid "at least"
msgstr "mindestens"

msgid "by collective agreement"
msgstr "nach Tarif"

msgid "to be agreed"
msgstr "nach Vereinbarung"

msgid "unlimited"
msgstr "unbefristet"

msgid "limited"
msgstr "befristet"

msgid "taken down by a counsellor"
msgstr "von einer Fachkraft aufgenommen"

msgid "list of vacancies"
msgstr "Stellenliste"

msgid "public job search"
msgstr "öffentliche Jobsuche"

msgid "job posting (schema.org)"
msgstr "Stellenanzeige (schema.org)"

msgid "requirement level"
msgstr "Anforderungsniveau"

msgid "description"
msgstr "Beschreibung"

msgid "carved out of"
msgstr "herausgelöst aus"

msgid "start"
msgstr "Beginn"

msgid "at once"
msgstr "ab sofort"

msgid "limitation"
msgstr "Befristung"

msgid "limited to months"
msgstr "befristet auf Monate"

msgid "gross wage in euros"
msgstr "Bruttolohn in Euro"

msgid "per"
msgstr "je"

msgid "kind of wage"
msgstr "Art des Lohns"

msgid "wage in words"
msgstr "Lohn in Worten"

msgid "gross wage an hour in euros"
msgstr "Bruttolohn je Stunde in Euro"

msgid "open positions"
msgstr "offene Plätze"

msgid "number at the source"
msgstr "Nummer bei der Quelle"

msgid "fetched on"
msgstr "abgerufen am"

msgid "last confirmed on"
msgstr "zuletzt bestätigt am"

msgid "ask again after days"
msgstr "erneut fragen nach Tagen"

msgid "ask again on"
msgstr "erneut fragen am"

msgid "vacancies"
msgstr "Stellen"

msgid "Please say whether the wage is for an hour or for a month."
msgstr "Bitte geben Sie an, ob der Lohn für eine Stunde oder einen Monat gilt."

msgid "There is already a vacancy with this number from this source."
msgstr "Es gibt bereits eine Stelle mit dieser Nummer aus dieser Quelle."

msgid "This vacancy is already open."
msgstr "Diese Stelle ist bereits offen."

msgid "must"
msgstr "Bedingung"

msgid "requirement"
msgstr "Anforderung"

msgid "requirements"
msgstr "Anforderungen"

msgid "Occupation code"
msgstr "Berufskennziffer"

msgid "Hours a week, to"
msgstr "Wochenstunden, bis"

msgid "Wage in words"
msgstr "Lohn in Worten"

msgid "Gross wage an hour"
msgstr "Bruttolohn je Stunde"

msgid "Start"
msgstr "Beginn"

msgid "Limitation"
msgstr "Befristung"

msgid "Source"
msgstr "Quelle"

msgid "Number at the source"
msgstr "Nummer bei der Quelle"

msgid "Last confirmed on"
msgstr "Zuletzt bestätigt am"

msgid "Take down a vacancy"
msgstr "Stelle aufnehmen"

msgid "Vacancy taken down."
msgstr "Stelle aufgenommen."

msgid "Carve out a simpler bundle of tasks"
msgstr "Ein einfacheres Aufgabenbündel herauslösen"

msgid "Change vacancy"
msgstr "Stelle ändern"

msgid "Vacancy changed."
msgstr "Stelle geändert."

#, python-format
msgid "Vacancy closed: %(state)s."
msgstr "Stelle geschlossen: %(state)s."

msgid "Vacancy open again."
msgstr "Stelle wieder offen."

msgid "Vacancy confirmed: still open today."
msgstr "Stelle bestätigt: heute noch offen."

#, python-format
msgid "Please look at these words with the employer; the law on equal treatment may forbid them: %(words)s"
msgstr "Bitte sehen Sie diese Worte mit dem Arbeitgeber an; das Allgemeine Gleichbehandlungsgesetz verbietet sie vielleicht: %(words)s"

#, python-format
msgid "The wage lies below the statutory minimum wage of %(amount)s euros an hour."
msgstr "Der Lohn liegt unter dem gesetzlichen Mindestlohn von %(amount)s Euro je Stunde."

msgid "Does the course last more than 120 hours?"
msgstr "Dauert der Lehrgang mehr als 120 Stunden?"

msgid "Are course and provider licensed?"
msgstr "Sind Lehrgang und Träger zugelassen?"

msgid "Does it go beyond a short adaptation at the workplace?"
msgstr "Geht er über eine kurze Anpassung am Arbeitsplatz hinaus?"

msgid "Was the vocational degree obtained at least two years ago, or is there none?"
msgstr "Liegt der Berufsabschluss mindestens zwei Jahre zurück oder gibt es keinen?"

msgid "Was there no such course within the last two years?"
msgstr "Gab es in den letzten zwei Jahren keinen solchen Lehrgang?"

msgid "running or planned"
msgstr "laufend oder geplant"

msgid "result missing"
msgstr "Ergebnis fehlt"

msgid "with a result"
msgstr "mit Ergebnis"

msgid "Instrument"
msgstr "Instrument"

msgid "The law and its limits on the first day count."
msgstr "Es zählen das Recht und die Grenzen am ersten Tag."

msgid "Percent of the wage"
msgstr "Prozent des Lohns"

msgid "Only for a wage subsidy."
msgstr "Nur beim Eingliederungszuschuss."

msgid "Please say which employer it is."
msgstr "Bitte geben Sie an, um welchen Arbeitgeber es geht."

msgid "Please answer; “unknown” is an answer."
msgstr "Bitte antworten Sie; „unbekannt“ ist eine Antwort."

msgid "What came of it"
msgstr "Ergebnis"

msgid "On"
msgstr "Am"

msgid "In words"
msgstr "In Worten"

#, python-format
msgid "By the law the step can last until %(day)s at most (%(law)s)."
msgstr "Nach dem Gesetz kann der Schritt längstens bis %(day)s dauern (%(law)s)."

msgid "Taken on"
msgstr "Eingestellt"

msgid "Goes on in another step"
msgstr "Geht in einem anderen Schritt weiter"

msgid "The employer does not take the client on"
msgstr "Der Arbeitgeber stellt nicht ein"

msgid "The client does not want the job"
msgstr "Die Kundin/der Kunde möchte nicht"

msgid "Broken off"
msgstr "Abgebrochen"

msgid "Not granted"
msgstr "Nicht bewilligt"

msgid "This step is on record already."
msgstr "Dieser Schritt ist schon eingetragen."

msgid "latest possible last day"
msgstr "spätester möglicher letzter Tag"

msgid "percent of the wage"
msgstr "Prozent des Lohns"

msgid "check list"
msgstr "Prüfliste"

msgid "result on"
msgstr "Ergebnis am"

msgid "words to the result"
msgstr "Worte zum Ergebnis"

msgid "cancelled on"
msgstr "abgesagt am"

msgid "step in a company"
msgstr "Schritt im Betrieb"

msgid "steps in companies"
msgstr "Schritte im Betrieb"

msgid "The step lasts longer than the law allows."
msgstr "Der Schritt dauert länger, als das Gesetz erlaubt."

msgid "This instrument does not hold on the first day."
msgstr "Dieses Instrument gilt am ersten Tag nicht."

#, python-format
msgid "The law allows at most %(most)s percent."
msgstr "Das Gesetz erlaubt höchstens %(most)s Prozent."

#, python-format
msgid "There were %(before)s days at this employer already; together at most %(most)s (%(law)s)."
msgstr "Bei diesem Arbeitgeber waren es schon %(before)s Tage; zusammen höchstens %(most)s (%(law)s)."

msgid "The day of the result lies between the first day and today."
msgstr "Der Tag des Ergebnisses liegt zwischen dem ersten Tag und heute."

msgid "This step has a result already, or was cancelled."
msgstr "Dieser Schritt hat schon ein Ergebnis oder wurde abgesagt."

msgid "Legal basis"
msgstr "Rechtsgrundlage"

msgid "Cancelled on"
msgstr "Abgesagt am"

msgid "Step saved. Its result is asked for on Today once it is over."
msgstr "Schritt gespeichert. Nach seinem Ende fragt „Heute“ nach dem Ergebnis."

msgid "Result of the step"
msgstr "Ergebnis des Schritts"

#, python-format
msgid "Result saved: %(result)s."
msgstr "Ergebnis gespeichert: %(result)s."

msgid "Change the last day"
msgstr "Letzten Tag ändern"

msgid "Last day changed."
msgstr "Letzter Tag geändert."

msgid "The step was cancelled."
msgstr "Der Schritt wurde abgesagt."

msgid "This request could not be understood"
msgstr "Diese Anfrage war nicht verständlich"

msgid "The address or the form was incomplete. Go back and try again; what you typed is still there."
msgstr "Die Adresse oder das Formular war unvollständig. Gehen Sie zurück und versuchen Sie es erneut; Ihre Eingaben sind noch da."

msgid "To the first page"
msgstr "Zur Startseite"

msgid "This is not open to you"
msgstr "Dies steht Ihnen nicht offen"

msgid "Your role does not include this. If you need it for your work, please turn to your administrator."
msgstr "Ihre Rolle schließt dies nicht ein. Wenn Sie es für Ihre Arbeit brauchen, wenden Sie sich bitte an Ihre Administration."

msgid "This page had expired"
msgstr "Diese Seite war abgelaufen"

msgid "You have logged in or out in another window, or the page was open for too long. Go back, reload the page and save again; copy longer texts before."
msgstr "Sie haben sich in einem anderen Fenster an- oder abgemeldet, oder die Seite war zu lange offen. Gehen Sie zurück, laden Sie die Seite neu und speichern Sie noch einmal; kopieren Sie längere Texte vorher."

msgid "Page not found"
msgstr "Seite nicht gefunden"

msgid "There is nothing at this address, or it is not yours to see."
msgstr "Unter dieser Adresse gibt es nichts, oder es ist nicht für Sie bestimmt."

msgid "Too many attempts"
msgstr "Zu viele Versuche"

msgid "For safety this is closed for some minutes. Please wait and try again."
msgstr "Zur Sicherheit ist dies für einige Minuten gesperrt. Bitte warten Sie und versuchen Sie es dann erneut."

msgid "Something went wrong"
msgstr "Etwas ist schiefgegangen"

msgid "The error has been recorded. Please try again; if it happens once more, tell your administrator when it was and what you did."
msgstr "Der Fehler wurde festgehalten. Bitte versuchen Sie es erneut; wenn es noch einmal geschieht, sagen Sie Ihrer Administration, wann es war und was Sie getan haben."

msgid "Account closed"
msgstr "Konto geschlossen"

msgid "This account is closed"
msgstr "Dieses Konto ist geschlossen"

msgid "Please turn to your administrator."
msgstr "Bitte wenden Sie sich an Ihre Administration."

msgid "Log in"
msgstr "Anmelden"

msgid "For the staff of the job centre."
msgstr "Für die Beschäftigten des Jobcenters."

msgid "Demo"
msgstr "Demo"

msgid "Invented people, nothing real. Each has the password <code>demo</code>."
msgstr "Erfundene Personen, nichts ist echt. Alle haben das Passwort <code>demo</code>."

msgid "Mails sent in the demo"
msgstr "In der Demo gesendete E-Mails"

msgid "Log out"
msgstr "Abmelden"

msgid "Do you want to log out?"
msgstr "Möchten Sie sich abmelden?"

msgid "Cancel"
msgstr "Abbrechen"

msgid "You are logged out."
msgstr "Sie sind abgemeldet."

msgid "Password changed."
msgstr "Passwort geändert."

msgid "Password set."
msgstr "Passwort festgelegt."

msgid "Change password"
msgstr "Passwort ändern"

msgid "Settings"
msgstr "Einstellungen"

msgid "Set a password"
msgstr "Passwort festlegen"

msgid "Jobcenter"
msgstr "Jobcenter"

msgid "Jobcenter: administration"
msgstr "Jobcenter: Administration"

msgid "Home"
msgstr "Start"

msgid "Export"
msgstr "Ausgeben"

msgid "Download"
msgstr "Herunterladen"

msgid "Choose a text to look at it, to try it out or to write its next version. Mails that have left keep the text they were sent with."
msgstr "Wählen Sie einen Text, um ihn anzusehen, auszuprobieren oder seine nächste Fassung zu schreiben. Gesendete E-Mails behalten den Text, mit dem sie hinausgingen."

msgid "In force today"
msgstr "Heute gültig"

msgid "own text"
msgstr "eigener Text"

msgid "built-in text"
msgstr "mitgelieferter Text"

#, python-format
msgid "another from %(day)s"
msgstr "ein anderer ab %(day)s"

msgid "The same in:"
msgstr "Derselbe Text auf:"

msgid "New version"
msgstr "Neue Fassung"

msgid "Begin with the built-in text"
msgstr "Mit dem mitgelieferten Text beginnen"

msgid "Placeholders"
msgstr "Platzhalter"

msgid "needed"
msgstr "notwendig"

msgid "A line whose placeholder has nothing to say is left out. The subject is the same for all mails. No names, no purpose, no office: a mail may be read by others."
msgstr "Eine Zeile, deren Platzhalter leer bleibt, wird weggelassen. Der Betreff ist in allen E-Mails gleich. Keine Namen, kein Anlass, keine Behörde: Eine E-Mail kann von anderen gelesen werden."

msgid "Save version"
msgstr "Fassung speichern"

msgid "Look at it"
msgstr "Ansehen"

msgid "Send a trial mail to me"
msgstr "Probe-E-Mail an mich senden"

msgid "As an invented client would get it"
msgstr "So erhält es eine erfundene Person"

msgid "What was typed cannot be mailed like this; below is the text in force today."
msgstr "Das Eingegebene kann so nicht gesendet werden; unten steht der heute gültige Text."

msgid "Subject"
msgstr "Betreff"

msgid "HTML version of the mail"
msgstr "HTML-Fassung der E-Mail"

msgid "Text version of the mail"
msgstr "Textfassung der E-Mail"

msgid "Versions"
msgstr "Fassungen"

msgid "Written by"
msgstr "Geschrieben von"

msgid "Written at"
msgstr "Geschrieben am"

msgid "Actions"
msgstr "Aktionen"

msgid "in force today"
msgstr "heute gültig"

msgid "Skip to content"
msgstr "Zum Inhalt springen"

msgid "That did not work. What you typed is still here; please try again."
msgstr "Das hat nicht geklappt. Ihre Eingaben sind noch da; bitte versuchen Sie es erneut."

msgid "Calendar"
msgstr "Kalender"

msgid "As a list"
msgstr "Als Liste"

msgid "Working time"
msgstr "Arbeitszeit"

msgid "Calendar feed"
msgstr "Kalenderabo"

msgid "Back"
msgstr "Zurück"

msgid "Your own appointments in a calendar program of your choice: a month back, a year ahead, read only."
msgstr "Ihre eigenen Termine in einem Kalenderprogramm Ihrer Wahl: einen Monat zurück, ein Jahr voraus, nur zum Lesen."

msgid "Your address"
msgstr "Ihre Adresse"

msgid "It is shown only now. Whoever has it can read your calendar: treat it like a password. A former address no longer works."
msgstr "Sie wird nur jetzt angezeigt. Wer sie hat, kann Ihren Kalender lesen: Behandeln Sie sie wie ein Passwort. Eine frühere Adresse gilt nicht mehr."

msgid "You have an address"
msgstr "Sie haben eine Adresse"

#, python-format
msgid "since %(moment)s"
msgstr "seit %(moment)s"

#, python-format
msgid "with clients' names: %(reason)s"
msgstr "mit Namen: %(reason)s"

msgid "without clients' names"
msgstr "ohne Namen der Kundinnen und Kunden"

msgid "Make the address void"
msgstr "Adresse ungültig machen"

msgid "Make a new address"
msgstr "Neue Adresse anlegen"

msgid "Make an address"
msgstr "Adresse anlegen"

msgid "Calendar file"
msgstr "Kalenderdatei"

msgid "Free times"
msgstr "Freie Zeiten"

#, python-format
msgid "Free times for %(name)s"
msgstr "Freie Zeiten für %(name)s"

msgid "A time is booked with one click. The client's own times, the month's places, working hours and absences are already considered."
msgstr "Ein Klick bucht die Zeit. Die eigenen Zeiten der Kundin oder des Kunden, die Plätze des Monats, Arbeitszeiten und Abwesenheiten sind schon berücksichtigt."

msgid "The client's times"
msgstr "Zeiten der Kundin oder des Kunden"

msgid "Wait for an earlier time"
msgstr "Auf einen früheren Termin warten"

#, python-format
msgid "%(n)s free time in four weeks"
msgid_plural "%(n)s free times in four weeks"
msgstr[0] "%(n)s freie Zeit in vier Wochen"
msgstr[1] "%(n)s freie Zeiten in vier Wochen"

#, python-format
msgid "%(n)s min"
msgstr "%(n)s Min."

msgid "No free time: the month's places are used up, or nobody is free. Try another day, a shorter talk or a colleague."
msgstr "Keine freie Zeit: Die Plätze des Monats sind vergeben, oder niemand ist frei. Versuchen Sie es mit einem anderen Tag, einem kürzeren Gespräch oder einer Kollegin oder einem Kollegen."

msgid "Choose a time myself"
msgstr "Zeit selbst wählen"

#, python-format
msgid "%(n)s past appointment without an outcome"
msgid_plural "%(n)s past appointments without an outcome"
msgstr[0] "%(n)s vergangener Termin ohne Ergebnis"
msgstr[1] "%(n)s vergangene Termine ohne Ergebnis"

msgid "l, j F"
msgstr "l, j. F"

msgid "public holiday"
msgstr "Feiertag"

msgid "No appointments."
msgstr "Keine Termine."

msgid "No appointments on this day."
msgstr "Keine Termine an diesem Tag."

msgid "Who is due for a contact?"
msgstr "Bei wem ist ein Kontakt fällig?"

msgid "Every past appointment has its outcome."
msgstr "Jeder vergangene Termin hat ein Ergebnis."

msgid "Appointments of today"
msgstr "Termine von heute"

msgid "j M"
msgstr "j. M"

msgid "j M Y"
msgstr "j. M Y"

msgid "Day, week or month"
msgstr "Tag, Woche oder Monat"

msgid "Earlier"
msgstr "Früher"

msgid "Today"
msgstr "Heute"

msgid "Later"
msgstr "Später"

msgid "Shown"
msgstr "Angezeigt"

msgid "Week"
msgstr "Woche"

#, python-format
msgid "%(first)s to %(last)s"
msgstr "%(first)s bis %(last)s"

msgid "Show"
msgstr "Anzeigen"

msgid "Keep it"
msgstr "Beibehalten"

msgid "Became free, and somebody waits"
msgstr "Frei geworden, und jemand wartet"

msgid "Waiting list"
msgstr "Warteliste"

#, python-format
msgid "Give to %(name)s"
msgstr "An %(name)s vergeben"

msgid "D, j M"
msgstr "D, j. M"

msgid "Behind this appointment stands a summons, whose letter names the day and the time. If it has been sent, nothing changes for the client by this: withdraw the summons and send a new one."
msgstr "Hinter diesem Termin steht eine Meldeaufforderung, deren Schreiben Tag und Uhrzeit nennt. Ist es versandt, ändert sich für die Person hierdurch nichts: Bitte nehmen Sie die Meldeaufforderung zurück und versenden Sie eine neue."

msgid "To the summons"
msgstr "Zur Meldeaufforderung"

msgid "Ways on"
msgstr "Wie es weitergeht"

msgid "Call now and log it"
msgstr "Jetzt anrufen und eintragen"

msgid "Offer a new date"
msgstr "Neuen Termin anbieten"

msgid "Formal way: summons"
msgstr "Förmlicher Weg: Meldeaufforderung"

msgid "Nothing follows by itself. Where somebody let an invitation pass without an important reason, the responsible unit can examine an obligation in writing (SGB II section 15a)."
msgstr "Von selbst folgt nichts. Wurde eine Einladung ohne wichtigen Grund versäumt, kann die zuständige Stelle eine schriftliche Verpflichtung prüfen (§ 15a SGB II)."

#, python-format
msgid "Decided %(moment)s by %(name)s."
msgstr "Entschieden %(moment)s von %(name)s."

msgctxt "leave a form"
msgid "Cancel"
msgstr "Abbrechen"

msgid "Agreed so far:"
msgstr "Bisher vereinbart:"

msgid "Entries by counsellor and day"
msgstr "Einträge nach Integrationsfachkraft und Tag"

msgid "Entries in the calendar by counsellor and day; absences, holidays and free days in words"
msgstr "Einträge im Kalender nach Integrationsfachkraft und Tag; Abwesenheiten, Feiertage und freie Tage in Worten"

msgid "Sum"
msgstr "Summe"

msgid "Striped: away (first letter of the kind) or not a working day; shaded heading: weekend or public holiday."
msgstr "Gestreift: abwesend (Anfangsbuchstabe der Art) oder kein Arbeitstag; getönte Spalte: Wochenende oder Feiertag."

msgid "Day or week"
msgstr "Tag oder Woche"

#, python-format
msgid "%(n)s appointment"
msgid_plural "%(n)s appointments"
msgstr[0] "%(n)s Termin"
msgstr[1] "%(n)s Termine"

msgid "Booked anyway:"
msgstr "Trotzdem gebucht:"

#, python-format
msgid "Together with %(name)s"
msgstr "Gemeinsam mit %(name)s"

#, python-format
msgid "The client says: “%(words)s”"
msgstr "In eigenen Worten: „%(words)s“"

#, python-format
msgid "for %(name)s"
msgstr "für %(name)s"

msgid "Undo"
msgstr "Rückgängig"

msgid "What next?"
msgstr "Wie weiter?"

msgctxt "an appointment"
msgid "Cancel"
msgstr "Absagen"

#, python-format
msgid "important reason: %(reason)s"
msgstr "wichtiger Grund: %(reason)s"

msgid "in time"
msgstr "pünktlich"

msgid "at short notice"
msgstr "kurzfristig"

msgid "Yes, at this time all the same"
msgstr "Ja, trotzdem zu dieser Zeit"

msgid "Joint talk, room"
msgstr "Gemeinsames Gespräch, Raum"

msgid "First talk by way of exception not in person"
msgstr "Erstgespräch ausnahmsweise nicht persönlich"

msgid "All free times"
msgstr "Alle freien Zeiten"

#, python-format
msgid "Booked %(moment)s"
msgstr "Gebucht %(moment)s"

msgid "by the client"
msgstr "durch die Kundin oder den Kunden"

#, python-format
msgid "Undone %(moment)s"
msgstr "Rückgängig gemacht %(moment)s"

#, python-format
msgid "Moved from %(old)s to %(new)s, %(moment)s"
msgstr "Verlegt von %(old)s auf %(new)s, %(moment)s"

msgid "the client is not mailed of it, by decision"
msgstr "auf Entscheidung wird die Kundin oder der Kunde nicht per E-Mail benachrichtigt"

#, python-format
msgid "Cancelled %(moment)s"
msgstr "Abgesagt %(moment)s"

msgid "Clients who would like to come earlier. When an appointment is cancelled or moved, its time is offered here and on the Today page."
msgstr "Kundinnen und Kunden, die gern früher kämen. Wird ein Termin abgesagt oder verlegt, erscheint seine Zeit hier und auf der Seite „Heute“."

msgid "any kind"
msgstr "jede Art"

#, python-format
msgid "from %(day)s"
msgstr "ab %(day)s"

#, python-format
msgid "until %(day)s"
msgstr "bis %(day)s"

#, python-format
msgid "waiting since %(moment)s"
msgstr "wartet seit %(moment)s"

msgid "Change"
msgstr "Ändern"

msgid "Take off the list"
msgstr "Von der Liste nehmen"

msgid "Nobody waits. Put a client on the list from an appointment or from the list of free times."
msgstr "Niemand wartet. Auf die Liste kommt man von einem Termin oder von der Liste der freien Zeiten aus."

msgid "Your appointment"
msgstr "Ihr Termin"

msgid "Please get in touch with us"
msgstr "Bitte melden Sie sich bei uns"

msgid "You have confirmed this appointment. Thank you."
msgstr "Sie haben diesen Termin bestätigt. Vielen Dank."

msgid "Yes, that suits me"
msgstr "Ja, der Termin passt mir"

msgid "Yes, I will come"
msgstr "Ja, ich komme"

msgid "Choose another time"
msgstr "Andere Zeit wählen"

msgid "Cancel the appointment"
msgstr "Termin absagen"

msgid "This appointment cannot be changed here. If you cannot come, please call us."
msgstr "Dieser Termin lässt sich hier nicht ändern. Wenn Sie nicht kommen können, rufen Sie uns bitte an."

msgid "The appointment is so soon that it can no longer be changed here."
msgstr "Der Termin ist so bald, dass er hier nicht mehr geändert werden kann."

msgid "If you cannot keep the appointment, please call us:"
msgstr "Wenn Sie den Termin nicht wahrnehmen können, rufen Sie uns bitte an:"

msgid "You can choose an appointment here, or we call you."
msgstr "Sie können hier einen Termin wählen, oder wir rufen Sie an."

msgid "Choose an appointment"
msgstr "Termin wählen"

msgid "Please call me"
msgstr "Bitte rufen Sie mich an"

msgid "Please wait a little"
msgstr "Bitte warten Sie ein wenig"

msgid "This link was used very often just now. Please try again in ten minutes."
msgstr "Dieser Link wurde gerade sehr oft benutzt. Bitte versuchen Sie es in zehn Minuten noch einmal."

msgid "Cancel the appointment?"
msgstr "Termin absagen?"

msgid "If only the time does not suit you, please choose another one."
msgstr "Wenn Ihnen nur die Zeit nicht passt, wählen Sie bitte eine andere."

msgid "Yes, cancel the appointment"
msgstr "Ja, Termin absagen"

msgid "This link has ended"
msgstr "Dieser Link gilt nicht mehr"

msgid "It belongs to an older message and can no longer be used."
msgstr "Er gehört zu einer älteren Nachricht und kann nicht mehr benutzt werden."

msgid "This has changed in the meantime. Please look once more."
msgstr "Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach."

#, python-format
msgid "You have cancelled the appointment on %(day)s at %(time)s."
msgstr "Sie haben den Termin am %(day)s um %(time)s Uhr abgesagt."

#, python-format
msgid "We had to cancel the appointment on %(day)s at %(time)s."
msgstr "Wir mussten den Termin am %(day)s um %(time)s Uhr absagen."

#, python-format
msgid "The appointment on %(day)s at %(time)s is over."
msgstr "Der Termin am %(day)s um %(time)s Uhr ist vorbei."

msgid "The appointment has been moved. This is the new time:"
msgstr "Der Termin wurde verlegt. Das ist die neue Zeit:"

msgid "We will call you."
msgstr "Wir rufen Sie an."

msgid "Please call us if you have a question:"
msgstr "Bei Fragen rufen Sie uns bitte an:"

msgid "No more e-mails?"
msgstr "Keine E-Mails mehr?"

msgid "You get no more e-mails from us"
msgstr "Sie bekommen keine E-Mails mehr von uns"

msgid "Then we send you letters by post instead. Your appointments stay as they are."
msgstr "Dann schicken wir Ihnen stattdessen Briefe mit der Post. Ihre Termine bleiben, wie sie sind."

msgid "Send me no more e-mails"
msgstr "Keine E-Mails mehr schicken"

msgid "We send you letters by post instead. Your appointments stay as they are."
msgstr "Wir schicken Ihnen stattdessen Briefe mit der Post. Ihre Termine bleiben, wie sie sind."

msgid "Was that a mistake?"
msgstr "War das ein Versehen?"

msgid "Send me e-mails again"
msgstr "Wieder E-Mails schicken"

msgid "This time is no longer free. Please choose another one."
msgstr "Diese Zeit ist nicht mehr frei. Bitte wählen Sie eine andere."

msgid "Your appointment so far:"
msgstr "Ihr Termin bisher:"

msgid "Please choose a day and then a time. It is booked at once."
msgstr "Bitte wählen Sie einen Tag und dann eine Uhrzeit. Sie wird sofort gebucht."

msgid "There is no free time in the next four weeks. Please call us."
msgstr "In den nächsten vier Wochen ist keine Zeit frei. Bitte rufen Sie uns an."

msgid "There is nothing here"
msgstr "Hier ist nichts"

msgid "Perhaps the link was not copied completely. Please open it once more from the message you got."
msgstr "Vielleicht wurde der Link nicht vollständig kopiert. Bitte öffnen Sie ihn noch einmal aus Ihrer Nachricht."

msgid "Already on file:"
msgstr "Bereits vorhanden:"

msgid "This is another person"
msgstr "Dies ist eine andere Person"

msgid "Profile"
msgstr "Profil"

msgctxt "profile"
msgid "Change"
msgstr "Ändern"

msgid "Brings along"
msgstr "Bringt mit"

#, python-format
msgid "%(low)s to %(high)s hours"
msgstr "%(low)s bis %(high)s Stunden"

msgid "hours unknown"
msgstr "Stunden unbekannt"

msgid "Way to work"
msgstr "Arbeitsweg"

#, python-format
msgid "up to %(km)s km"
msgstr "bis %(km)s km"

#, python-format
msgid "up to %(n)s minutes"
msgstr "bis %(n)s Minuten"

msgid "with a vehicle"
msgstr "mit Fahrzeug"

msgid "Nobody has asked yet."
msgstr "Noch nicht erfragt."

msgid "Fill in the profile"
msgstr "Profil ausfüllen"

msgid "Please tell the client before you record the wish:"
msgstr "Bitte sagen Sie der Kundin oder dem Kunden, bevor Sie den Wunsch festhalten:"

msgid "Reminders and invitations then come by ordinary e-mail, which is not encrypted: date, time, place and our telephone number, nothing else."
msgstr "Erinnerungen und Einladungen kommen dann als gewöhnliche E-Mail, die nicht verschlüsselt ist: Tag, Uhrzeit, Ort und unsere Telefonnummer, sonst nichts."

msgid "Nobody has to wish for this. Without it letters come by post, and there is no disadvantage."
msgstr "Niemand muss das wünschen. Ohne den Wunsch kommen Briefe mit der Post, und es entsteht kein Nachteil."

msgid "The wish can be withdrawn at any time: by telephone, in person, or by the link in each e-mail."
msgstr "Der Wunsch kann jederzeit zurückgenommen werden: am Telefon, persönlich oder über den Link in jeder E-Mail."

msgid "Everything may stay empty; what is empty counts as unknown."
msgstr "Alles darf leer bleiben; was leer ist, gilt als unbekannt."

#, python-format
msgid "Log a contact with %(name)s"
msgstr "Kontakt mit %(name)s eintragen"

msgid "Log a contact"
msgstr "Kontakt eintragen"

msgid "Topics, other time"
msgstr "Themen, andere Zeit"

msgid "Save contact"
msgstr "Kontakt speichern"

#, python-format
msgid "Cover for %(name)s"
msgstr "Vertretung für %(name)s"

msgid "Absences"
msgstr "Abwesenheiten"

#, python-format
msgid "covered by %(name)s"
msgstr "vertreten durch %(name)s"

msgid "nobody covers"
msgstr "keine Vertretung"

msgid "Nobody covers: please name a deputy first, who then sees the clients' pages."
msgstr "Niemand vertritt: Bitte benennen Sie zuerst eine Vertretung, die dann die Akten sieht."

msgid "Name a deputy"
msgstr "Vertretung benennen"

msgid "Not changed"
msgstr "Nicht geändert"

msgid "Workshop sessions: done"
msgstr "Kurstage: erledigt"

msgid "Please telephone"
msgstr "Bitte anrufen"

msgid "Propose for all"
msgstr "Für alle vorschlagen"

msgid "Propose for all:"
msgstr "Für alle vorschlagen:"

msgid "a deputy at the same time"
msgstr "Vertretung zur gleichen Zeit"

msgid "a new date"
msgstr "neuer Termin"

msgid "the telephone"
msgstr "Telefon"

msgid "Until the end of the absence"
msgstr "Bis zum Ende der Abwesenheit"

msgid "Appointments of these days"
msgstr "Termine dieser Tage"

msgid "What happens"
msgstr "Was geschieht"

msgid "What the client learns"
msgstr "Was die Person erfährt"

msgid "takes part"
msgstr "nimmt teil"

msgid "Tell the clients?"
msgstr "Den Personen mitteilen?"

msgid "Yes, by e-mail where the time changes or the talk is cancelled"
msgstr "Ja, per E-Mail, wenn sich die Zeit ändert oder das Gespräch abgesagt wird"

msgid "No mails; they are telephoned"
msgstr "Keine E-Mails; es wird angerufen"

msgid "Mails leave after a minute, so a slip can be undone at the appointment. Each appointment is changed on its own: where somebody was quicker, that one is reported and the others are done."
msgstr "E-Mails gehen nach einer Minute hinaus; ein Versehen lässt sich am Termin zurücknehmen. Jeder Termin wird für sich geändert: War jemand schneller, wird dieser gemeldet, und die anderen werden ausgeführt."

#, python-format
msgid "Carry out for %(n)s appointment"
msgid_plural "Carry out for %(n)s appointments"
msgstr[0] "Für %(n)s Termin ausführen"
msgstr[1] "Für %(n)s Termine ausführen"

msgid "Carry out"
msgstr "Ausführen"

msgid "No appointment of these days is left with the absent colleague."
msgstr "Bei der abwesenden Person steht für diese Tage kein Termin mehr."

msgid "Work without anybody"
msgstr "Unbetreute Arbeit"

#, python-format
msgid "What happens with the appointment of %(name)s"
msgstr "Was mit dem Termin von %(name)s geschieht"

#, python-format
msgid "together with %(name)s"
msgstr "gemeinsam mit %(name)s"

msgid "still to be held today"
msgstr "stehen heute noch aus"

msgid "still stand with somebody who no longer works here"
msgstr "stehen noch bei jemandem, der hier nicht mehr arbeitet"

#, python-format
msgid "%(n)s time"
msgid_plural "%(n)s times"
msgstr[0] "%(n)s Zeit"
msgstr[1] "%(n)s Zeiten"

msgid "became free, and somebody waits"
msgstr "frei geworden, und jemand wartet"

msgid "Workshop sessions"
msgstr "Kurstage"

msgid "Workshop sessions of these days"
msgstr "Kurstage in diesen Tagen"

#, python-format
msgid "What happens with the session of %(name)s"
msgstr "Was geschieht mit dem Kurstag von %(name)s"

msgid "Another team runs this workshop; please tell its contact person."
msgstr "Ein anderes Team leitet diesen Workshop; bitte sagen Sie der Ansprechperson Bescheid."

msgid "nothing changes"
msgstr "nichts ändert sich"

#, python-format
msgid "mail %(when)s"
msgstr "E-Mail %(when)s"

msgid "no mail: please telephone"
msgstr "keine E-Mail: bitte anrufen"

#, python-format
msgid "reminder as always, %(when)s"
msgstr "Erinnerung wie immer, %(when)s"

#, python-format
msgid "no mail: %(why)s"
msgstr "keine E-Mail: %(why)s"

msgid "no mail: has not been told of it by e-mail"
msgstr "keine E-Mail: hat davon nicht per E-Mail erfahren"

msgid "knows this time; please say that it is a call"
msgstr "kennt diese Zeit; bitte sagen Sie, dass es ein Anruf wird"

msgid "knows this time"
msgstr "kennt diese Zeit"

msgid "The mail as the client reads it"
msgstr "Die E-Mail, wie sie ankommt"

#, python-format
msgid "until %(until)s, %(room)s"
msgstr "bis %(until)s, %(room)s"

#, python-format
msgid "attendance of %(day)s is missing"
msgstr "Anwesenheit fehlt: %(day)s"

msgid "Record attendance"
msgstr "Anwesenheit eintragen"

#, python-format
msgid "%(name)s ended %(day)s: what came of it?"
msgstr "%(name)s, zu Ende %(day)s: Was ist daraus geworden?"

msgid "Record exit"
msgstr "Austritt eintragen"

msgid "What would stand on the Today of colleagues who are away without a deputy who is there, or who have left. Nobody else sees it on Today."
msgstr "Was auf „Heute“ von Kolleginnen und Kollegen stünde, die ohne anwesende Vertretung fehlen oder ausgeschieden sind. Niemand sonst sieht es auf „Heute“."

#, python-format
msgid "Deputy for %(name)s"
msgstr "Vertretung für %(name)s"

msgid "Give to this deputy"
msgstr "Dieser Vertretung geben"

msgid "Clients to hand over"
msgstr "Zu übergebende Kundinnen und Kunden"

#, python-format
msgid "Show all %(n)s"
msgstr "Alle %(n)s anzeigen"

msgid "Nothing lies about: everybody who is away is covered."
msgstr "Nichts bleibt liegen: Alle Abwesenden werden vertreten."

msgid "Clients"
msgstr "Kundinnen und Kunden"

#, python-format
msgid "%(n)s of %(capacity)s places"
msgstr "%(n)s von %(capacity)s Plätzen"

#, python-format
msgid "%(n)s client of an absent colleague"
msgid_plural "%(n)s clients of absent colleagues"
msgstr[0] "%(n)s Person in Vertretung"
msgstr[1] "%(n)s Personen in Vertretung"

#, python-format
msgid "%(n)s client"
msgid_plural "%(n)s clients"
msgstr[0] "%(n)s Person"
msgstr[1] "%(n)s Personen"

msgid "Import a list"
msgstr "Liste einlesen"

msgid "Quick filters"
msgstr "Schnellfilter"

msgid "All"
msgstr "Alle"

msgid "Due for a contact"
msgstr "Kontakt fällig"

msgid "No next step"
msgstr "Ohne nächsten Schritt"

msgid "Nobody is written exactly like this. Similar names:"
msgstr "Genau so schreibt sich niemand. Ähnliche Namen:"

msgid "No client fits these filters."
msgstr "Auf diese Filter passt niemand."

msgid "Show all clients"
msgstr "Alle anzeigen"

msgid "date of birth unknown"
msgstr "Geburtsdatum unbekannt"

msgid "no client number yet"
msgstr "noch keine Kundennummer"

#, python-format
msgid "Target occupation: %(goal)s"
msgstr "Zielberuf: %(goal)s"

msgid "Book an appointment"
msgstr "Termin buchen"

msgid "Next free time"
msgstr "Nächste freie Zeit"

msgid "More"
msgstr "Mehr"

msgid "Change details"
msgstr "Angaben ändern"

msgid "Record wish for e-mail"
msgstr "E-Mail-Wunsch eintragen"

msgid "Times without room for talks"
msgstr "Zeiten ohne Raum für Gespräche"

msgid "Write a letter"
msgstr "Brief schreiben"

msgid "Draw up a summons"
msgstr "Meldeaufforderung erstellen"

msgid "Pause the rhythm"
msgstr "Rhythmus pausieren"

msgid "Assign counsellor"
msgstr "Integrationsfachkraft zuweisen"

msgid "At a glance"
msgstr "Auf einen Blick"

#, python-format
msgid "Care ended %(day)s: %(reason)s."
msgstr "Betreuung beendet %(day)s: %(reason)s."

msgid "No reminders by e-mail: the client's wish is not recorded."
msgstr "Keine Erinnerungen per E-Mail: Der Wunsch danach ist nicht eingetragen."

msgid "This month"
msgstr "Dieser Monat"

#, python-format
msgid "%(n)s attempt this month"
msgid_plural "%(n)s attempts this month"
msgstr[0] "%(n)s Versuch in diesem Monat"
msgstr[1] "%(n)s Versuche in diesem Monat"

msgid "Appointments ahead"
msgstr "Kommende Termine"

msgid "Mails"
msgstr "E-Mails"

msgid "Nothing booked."
msgstr "Nichts gebucht."

msgid "Log"
msgstr "Eintragen"

msgid "Counsellors so far"
msgstr "Bisher zuständig"

msgid "beyond the capacity"
msgstr "über die Kapazität hinaus"

msgid "Nobody yet."
msgstr "Noch niemand."

msgid "Next steps"
msgstr "Nächste Schritte"

msgid "to be done by the client"
msgstr "zu erledigen von der Kundin oder dem Kunden"

#, python-format
msgid "to be done by %(name)s"
msgstr "zu erledigen von %(name)s"

msgid "No next step agreed. Log a contact and agree one."
msgstr "Kein nächster Schritt vereinbart. Tragen Sie einen Kontakt ein und vereinbaren Sie einen."

msgid "How to reach"
msgstr "So erreichbar"

#, python-format
msgid "wished, %(how)s, %(day)s"
msgstr "gewünscht, %(how)s, %(day)s"

msgid "No longer wished"
msgstr "Nicht mehr gewünscht"

msgid "Wishes so far"
msgstr "Bisherige Wünsche"

msgid "Prefers"
msgstr "Bevorzugt"

msgid "Remark"
msgstr "Bemerkung"

msgid "Timeline"
msgstr "Verlauf"

msgid "Everything"
msgstr "Alles"

msgid "Contacts"
msgstr "Kontakte"

msgid "Reminders"
msgstr "Erinnerungen"

msgid "Answers by link"
msgstr "Antworten über den Link"

msgid "Incoming mails"
msgstr "Eingegangene E-Mails"

msgid "Letters"
msgstr "Briefe"

msgid "Summonses"
msgstr "Meldeaufforderungen"

msgid "Search the notes"
msgstr "In Vermerken suchen"

msgid "Record the outcome"
msgstr "Ergebnis eintragen"

#, python-format
msgid "posted %(day)s, %(name)s"
msgstr "abgeschickt %(day)s, %(name)s"

msgid "By the link in the mail"
msgstr "Über den Link in der E-Mail"

msgid "Mail"
msgstr "E-Mail"

msgid "Read the mail"
msgstr "E-Mail lesen"

msgid "Nothing found."
msgstr "Nichts gefunden."

msgid "Nothing yet. Log the first contact."
msgstr "Noch nichts. Tragen Sie den ersten Kontakt ein."

msgid "Older entries"
msgstr "Ältere Einträge"

#, python-format
msgid "%(n)s appointment still to come"
msgid_plural "%(n)s appointments still to come"
msgstr[0] "noch %(n)s Termin"
msgstr[1] "noch %(n)s Termine"

#, python-format
msgid "%(n)s client due for a contact"
msgid_plural "%(n)s clients due for a contact"
msgstr[0] "bei %(n)s Person Kontakt fällig"
msgstr[1] "bei %(n)s Personen Kontakt fällig"

#, python-format
msgid "%(day)s: %(n)s appointment"
msgid_plural "%(day)s: %(n)s appointments"
msgstr[0] "%(day)s: %(n)s Termin"
msgstr[1] "%(day)s: %(n)s Termine"

msgid "Today's appointments"
msgstr "Termine heute"

msgid "No appointments today."
msgstr "Heute keine Termine."

msgid "Needs you"
msgstr "Braucht Sie"

msgid "worst first"
msgstr "Dringendstes zuerst"

#, python-format
msgid "All done. %(day)s there is %(n)s appointment."
msgid_plural "All done. %(day)s there are %(n)s appointments."
msgstr[0] "Alles erledigt. %(day)s steht %(n)s Termin an."
msgstr[1] "Alles erledigt. %(day)s stehen %(n)s Termine an."

msgid "No clients are assigned to you yet. Your team lead admits and assigns clients."
msgstr "Ihnen ist noch niemand zugewiesen. Ihre Teamleitung nimmt Personen auf und weist sie zu."

msgid "Mail that cannot be assigned"
msgstr "Nicht zuzuordnende E-Mail"

#, python-format
msgid "Received %(when)s. It names no mail of ours; who it is from has to be read from its words."
msgstr "Eingegangen %(when)s. Sie nennt keine unserer E-Mails; von wem sie ist, muss aus ihrem Text hervorgehen."

msgid "Attachments are not kept"
msgstr "Anhänge werden nicht aufbewahrt"

msgid "What came back on mails to clients: answers, returned mails, automatic notes, and what came of them."
msgstr "Was auf E-Mails an Kundinnen und Kunden zurückkam: Antworten, Rückläufer, automatische Hinweise und was daraus wurde."

msgid "Action"
msgstr "Aktion"

msgid "not known"
msgstr "nicht bekannt"

msgid "Read and assign"
msgstr "Lesen und zuordnen"

msgid "No mail fits these filters. Answers of clients and returned mails appear here by themselves."
msgstr "Keine E-Mail passt zu diesen Filtern. Antworten von Kundinnen und Kunden und Rückläufer erscheinen hier von selbst."

msgid "The text was deleted when its time was over."
msgstr "Der Text wurde nach Ablauf der Aufbewahrungsfrist gelöscht."

msgid "Mark as settled"
msgstr "Als erledigt kennzeichnen"

msgid "For whoever has no e-mail, or does not wish for it. Set for a window envelope; nothing on the outside names the office."
msgstr "Für alle, die keine E-Mail haben oder wünschen. Passend für einen Fensterumschlag; außen nennt nichts die Behörde."

msgid "Open the PDF"
msgstr "PDF öffnen"

msgid "There is nothing more to write about this appointment: it is over, or its outcome is recorded."
msgstr "Zu diesem Termin gibt es nichts mehr zu schreiben: Er ist vorbei, oder das Ergebnis ist eingetragen."

msgid "Printed and posted?"
msgstr "Gedruckt und abgeschickt?"

msgid "Letters on record"
msgstr "Eingetragene Briefe"

msgid "What the letter says"
msgstr "Was im Brief steht"

msgid "Occupations"
msgstr "Berufe"

msgid "Classification of occupations (KldB 2010)"
msgstr "Klassifikation der Berufe (KldB 2010)"

msgid "Occupation or code"
msgstr "Beruf oder Berufskennziffer"

msgid "Search"
msgstr "Suchen"

msgid "Also called"
msgstr "Auch genannt"

msgid "Code"
msgstr "Kennziffer"

msgid "No occupation of the list fits. Any other words may be entered all the same."
msgstr "Kein Beruf der Liste passt. Sie können trotzdem andere Worte eintragen."

msgid "Mails about an appointment"
msgstr "E-Mails zu einem Termin"

msgid "What was mailed to clients, what is planned, what was not sent and why."
msgstr "Was an Kundinnen und Kunden gesendet wurde, was geplant ist, was nicht gesendet wurde und warum."

msgid "When and why"
msgstr "Wann und warum"

msgid "No mail fits these filters. Reminders are planned by themselves, two days before an appointment."
msgstr "Auf diese Filter passt keine E-Mail. Erinnerungen werden von selbst geplant, vor jedem Termin."

msgid "What the client received"
msgstr "Was die Kundin oder der Kunde erhalten hat"

msgid "The wording of this mail was not kept."
msgstr "Der Wortlaut dieser E-Mail wurde nicht aufbewahrt."

#, python-format
msgid "Mail to %(address)s came back: the address does not exist, and nothing more is sent to it. Please ask the client for the address."
msgstr "E-Mails an %(address)s kamen zurück: Die Adresse gibt es nicht, es wird nichts mehr dorthin gesendet. Bitte fragen Sie die Person nach der Adresse."

msgid "Enter another address"
msgstr "Andere Adresse eintragen"

msgid "This address works after all"
msgstr "Diese Adresse stimmt doch"

#, python-format
msgid "No mails until %(day)s: %(reason)s"
msgstr "Keine E-Mails bis %(day)s: %(reason)s"

msgid "Let mails go out again"
msgstr "Wieder E-Mails senden"

msgid "No mails yet."
msgstr "Noch keine E-Mails."

msgctxt "appointment"
msgid "Cancelled"
msgstr "Abgesagt"

#, python-format
msgid "undone %(moment)s"
msgstr "rückgängig gemacht %(moment)s"

#, python-format
msgid "moved %(moment)s"
msgstr "verlegt %(moment)s"

msgid "not mailed of it, by decision"
msgstr "auf Entscheidung keine E-Mail dazu"

msgid "No mail about this time."
msgstr "Keine E-Mail zu dieser Zeit."

msgid "Send a reminder now"
msgstr "Jetzt erinnern"

#, python-format
msgid "No reminder can be sent: %(why)s."
msgstr "Keine Erinnerung möglich: %(why)s."

msgctxt "of a mail"
msgid "To"
msgstr "An"

msgid "Attached"
msgstr "Angehängt"

msgid "calendar entry"
msgstr "Kalendereintrag"

#, python-format
msgid "came back %(moment)s"
msgstr "zurückgekommen %(moment)s"

msgid "Another mail was sent in its stead."
msgstr "Stattdessen ging eine andere E-Mail hinaus."

#, python-format
msgid "Asked for by %(name)s."
msgstr "Veranlasst von %(name)s."

#, python-format
msgid "Cannot be sent now: %(why)s."
msgstr "Jetzt nicht möglich: %(why)s."

msgid "Send now"
msgstr "Jetzt senden"

msgid "Send again"
msgstr "Erneut senden"

msgid "Stop"
msgstr "Stoppen"

msgid "Yes, by telephone: remind me on Today"
msgstr "Ja, telefonisch: auf Heute daran erinnern"

msgid "Yes, by e-mail"
msgstr "Ja, per E-Mail"

msgid "No, I tell the client myself"
msgstr "Nein, ich sage es selbst"

msgid "No mail will be sent to the client. That you decided so is kept."
msgstr "Es geht keine E-Mail hinaus. Dass Sie das entschieden haben, wird festgehalten."

msgid "Nothing will stand on Today. That you decided so is kept."
msgstr "Auf Heute wird nichts stehen. Dass Sie das entschieden haben, wird festgehalten."

msgid "No mail will be sent: the client already knows this time by e-mail, and no time is mailed twice. That the client is to be told of the other place or person by telephone will stand on Today."
msgstr "Es geht keine E-Mail hinaus: Die Person kennt diese Zeit bereits per E-Mail, und eine Zeit wird nicht zweimal mitgeteilt. Dass ihr der andere Ort oder die andere Ansprechperson telefonisch mitzuteilen ist, wird auf Heute stehen."

msgid "No mail about the move. That you decided so is kept."
msgstr "Keine E-Mail über die Verlegung. Dass Sie das entschieden haben, wird festgehalten."

#, python-format
msgid "The client is reminded by e-mail: %(moment)s."
msgstr "Erinnerung per E-Mail: %(moment)s."

msgid "No mail will be sent to the client:"
msgstr "Es geht keine E-Mail an die Kundin oder den Kunden:"

msgid "Record the wish for e-mail"
msgstr "Wunsch nach E-Mail aufnehmen"

msgid "Enter an address"
msgstr "Adresse eintragen"

#, python-format
msgid "The client is told of the cancellation by e-mail: %(moment)s."
msgstr "Absage per E-Mail: %(moment)s."

#, python-format
msgid "The client is told of the new time by e-mail: %(moment)s."
msgstr "Neue Zeit per E-Mail: %(moment)s."

#, python-format
msgid "For %(n)s seconds it can be undone."
msgstr "%(n)s Sekunden lang lässt es sich rückgängig machen."

msgid "No mail will be sent: the client has not been told of this appointment by e-mail."
msgstr "Es geht keine E-Mail hinaus: Über diesen Termin wurde nicht per E-Mail informiert."

msgid "No mail will be sent: the client already knows this time by e-mail."
msgstr "Es geht keine E-Mail hinaus: Dieser Zeitpunkt wurde bereits per E-Mail mitgeteilt."

#, python-format
msgid "attempt %(n)s failed (%(error)s), next %(moment)s"
msgstr "Versuch %(n)s fehlgeschlagen (%(error)s), nächster %(moment)s"

#, python-format
msgid "goes out %(moment)s"
msgstr "wird gesendet %(moment)s"

msgid "Free times are offered around school, work, courses and care, with the way there and back."
msgstr "Freie Zeiten werden um Schule, Arbeit, Kurse und Betreuung herum angeboten, mit Hin- und Rückweg."

msgid "Every week"
msgstr "Jede Woche"

#, python-format
msgid "%(n)s min one way"
msgstr "%(n)s Min. Weg"

#, python-format
msgid "Remove %(day)s, %(what)s"
msgstr "%(day)s, %(what)s entfernen"

msgid "Remove"
msgstr "Entfernen"

msgid "Nothing written down: any time within the working hours is offered."
msgstr "Nichts eingetragen: Es wird jede Zeit innerhalb der Arbeitszeiten angeboten."

msgid "Change a day"
msgstr "Einen Tag ändern"

#, python-format
msgid "A single day of %(name)s"
msgstr "Ein einzelner Tag von %(name)s"

#, python-format
msgid "Working time of %(name)s"
msgstr "Arbeitszeit von %(name)s"

msgid "Free times are offered within these hours; a gap between two hours is a break."
msgstr "Freie Zeiten werden innerhalb dieser Zeiten angeboten; eine Lücke dazwischen ist eine Pause."

msgid "Plans so far, valid from:"
msgstr "Bisherige Pläne, gültig ab:"

msgid "Single days"
msgstr "Einzelne Tage"

msgid "As usual again"
msgstr "Wieder wie üblich"

msgid "No day differs from the week."
msgstr "Kein Tag weicht von der Woche ab."

msgid "Absences and deputies"
msgstr "Abwesenheiten und Vertretung"

msgid "Who is away, and whose Today shows the work meanwhile."
msgstr "Wer nicht da ist, und auf wessen Seite „Heute“ die Arbeit so lange steht."

msgid "Away now"
msgstr "Jetzt abwesend"

msgid "Everybody is here."
msgstr "Alle sind da."

msgid "Coming"
msgstr "Demnächst"

msgid "Nothing entered."
msgstr "Nichts eingetragen."

msgid "Part-time days"
msgstr "Teilzeit-Tage"

msgid "Usual deputies"
msgstr "Ständige Vertretungen"

msgid "nobody yet"
msgstr "noch niemand"

msgid "No counsellor."
msgstr "Keine Integrationsfachkraft."

msgid "Cover"
msgstr "Vertreten"

msgid "Appearance"
msgstr "Darstellung"

msgid "Kept in this browser."
msgstr "Wird in diesem Browser behalten."

msgid "Your account"
msgstr "Ihr Konto"

msgid "Role"
msgstr "Rolle"

msgid "Team"
msgstr "Team"

msgid "Clients read room and telephone in their mails. Your administrator changes them."
msgstr "Kundinnen und Kunden lesen Raum und Telefon in ihren E-Mails. Ihre Administration ändert sie."

msgid "The letter as it left"
msgstr "Der Brief, wie er hinausging"

msgid "The software keeps what happened and counts it by the law of the day. It decides nothing: whether anything follows is found by a person of the responsible unit."
msgstr "Das Programm hält fest, was geschehen ist, und zählt nach dem Recht des Tages. Es entscheidet nichts: Ob etwas folgt, stellt ein Mensch in der zuständigen Stelle fest."

msgid "What it says"
msgstr "Was darin steht"

msgid "After sickness"
msgstr "Nach Krankheit"

msgid "continues on the first day of fitness"
msgstr "wirkt auf den ersten Tag der Arbeitsfähigkeit fort"

msgid "does not continue"
msgstr "wirkt nicht fort"

msgid "Density"
msgstr "Dichte"

#, python-format
msgid "no. %(number)s within %(weeks)s weeks"
msgstr "Nr. %(number)s in %(weeks)s Wochen"

msgid "Drawn up"
msgstr "Erstellt"

msgid "Count by the law of that day"
msgstr "Zählung nach dem Recht dieses Tages"

msgid "Dispatch and proof"
msgstr "Versand und Nachweis"

msgid "By"
msgstr "Durch"

msgid "What became of it"
msgstr "Was daraus wurde"

msgid "not recorded yet"
msgstr "noch nicht eingetragen"

#, python-format
msgid "to be answered by %(day)s"
msgstr "zu beantworten bis %(day)s"

#, python-format
msgid "personal hearing offered %(day)s"
msgstr "persönliche Anhörung angeboten %(day)s"

msgid "personal hearing not offered yet"
msgstr "persönliche Anhörung noch nicht angeboten"

msgid "over"
msgstr "abgelaufen"

#, python-format
msgid "%(n)s day left"
msgid_plural "%(n)s days left"
msgstr[0] "noch %(n)s Tag"
msgstr[1] "noch %(n)s Tage"

msgid "Not counted"
msgstr "Zählt nicht"

msgid "The letter is not proved or deemed known by the day of the summons."
msgstr "Der Brief ist zum Meldetag weder nachweislich noch als bekannt gegeben zu behandeln."

msgid "Travel costs"
msgstr "Reisekosten"

#, python-format
msgid "asked for %(day)s"
msgstr "beantragt %(day)s"

msgid "on request"
msgstr "auf Antrag"

msgid "Client asks for travel costs"
msgstr "Reisekosten beantragen"

msgid "Undo the outcome"
msgstr "Ergebnis zurücknehmen"

msgid "Formal summonses, worst first. The software keeps facts and counts them; it decides nothing. A voluntary appointment is never a summons."
msgstr "Förmliche Meldeaufforderungen, das Dringendste zuerst. Das Programm hält Tatsachen fest und zählt sie; es entscheidet nichts. Ein freiwilliger Termin ist nie eine Meldeaufforderung."

msgid "Sent, known"
msgstr "Versandt, bekannt"

msgid "No summons fits these filters. A summons is drawn up on the client's page."
msgstr "Keine Meldeaufforderung passt zu diesen Filtern. Erstellt wird sie auf der Seite der Kundin oder des Kunden."

msgid "A summons is a formal act with legal consequences, on paper and with proof. For a talk you agree on, book a voluntary appointment."
msgstr "Eine Meldeaufforderung ist ein Verwaltungsakt mit Rechtsfolgen, auf Papier und mit Nachweis. Für ein vereinbartes Gespräch buchen Sie bitte einen freiwilligen Termin."

#, python-format
msgid "This would be summons no. %(number)s within %(weeks)s weeks: a reason of its own for this client is needed. Voluntary contacts are not limited."
msgstr "Das wäre die %(number)s. Meldeaufforderung in %(weeks)s Wochen: Sie braucht eine eigene Begründung für diese Person. Freiwillige Kontakte sind nicht begrenzt."

#, python-format
msgid "Summons no. %(number)s within %(weeks)s weeks."
msgstr "%(number)s. Meldeaufforderung in %(weeks)s Wochen."

#, python-format
msgid "A letter posted on the next working day is deemed known in time only for a day from %(day)s on. For an earlier day, hand it over in person."
msgstr "Ein am nächsten Werktag aufgegebener Brief gilt nur für einen Tag ab %(day)s rechtzeitig als bekannt gegeben. Für einen früheren Tag übergeben Sie ihn bitte persönlich."

msgid "Summon to another free time:"
msgstr "Zu einer anderen freien Zeit auffordern:"

msgid "Draw up the summons"
msgstr "Meldeaufforderung erstellen"

msgid "None. Appointments are voluntary."
msgstr "Keine. Termine sind freiwillig."

#, python-format
msgid "%(n)s summons in %(month)s, counted separately: it uses none of the month's contacts."
msgid_plural "%(n)s summonses in %(month)s, counted separately: they use none of the month's contacts."
msgstr[0] "%(n)s Meldeaufforderung im %(month)s, gesondert gezählt: Sie verbraucht keinen der Kontakte des Monats."
msgstr[1] "%(n)s Meldeaufforderungen im %(month)s, gesondert gezählt: Sie verbrauchen keinen der Kontakte des Monats."

msgid "No missed summons is counted."
msgstr "Es wird kein Meldeversäumnis gezählt."

#, python-format
msgid "Legal state from %(day)s. Counted are summonses known in time, not attended, without an important reason after a hearing. What was missed under earlier law keeps that law."
msgstr "Rechtsstand ab %(day)s. Gezählt werden rechtzeitig bekannte Meldeaufforderungen, die ohne wichtigen Grund versäumt wurden, nach Anhörung. Was unter früherem Recht versäumt wurde, bleibt bei diesem."

#, python-format
msgid "came back %(day)s"
msgstr "kam zurück %(day)s"

msgid "receipt not proved yet"
msgstr "Zugang noch nicht nachgewiesen"

#, python-format
msgid "received %(day)s (proved)"
msgstr "zugegangen %(day)s (nachgewiesen)"

#, python-format
msgid "deemed known %(day)s"
msgstr "gilt als bekannt gegeben %(day)s"

msgid "not known before the day"
msgstr "vor dem Tag nicht bekannt"

msgid "Assign a client"
msgstr "Kundin oder Kunden zuweisen"

#, python-format
msgid "%(taken)s of %(places)s places taken"
msgstr "%(taken)s von %(places)s Plätzen belegt"

#, python-format
msgid "%(n)s waiting"
msgstr "%(n)s warten"

msgid "Find a client"
msgstr "Person finden"

msgid "Find"
msgstr "Suchen"

#, python-format
msgid "Assign %(name)s"
msgstr "%(name)s zuweisen"

msgid "Nobody found among the clients you may assign."
msgstr "Niemand gefunden unter den Kundinnen und Kunden, die Sie zuweisen können."

msgid "This page is for clients: print it or turn the screen. It names nobody who takes part."
msgstr "Diese Seite ist für Kundinnen und Kunden: Drucken Sie sie aus oder drehen Sie den Bildschirm. Sie nennt niemanden, der teilnimmt."

msgid "What it is for"
msgstr "Wozu das dient"

msgid "When and where"
msgstr "Wann und wo"

#, python-format
msgid "From %(first)s to %(last)s, %(n)s session, %(h)s hours in all."
msgid_plural "From %(first)s to %(last)s, %(n)s sessions, %(h)s hours in all."
msgstr[0] "Vom %(first)s bis %(last)s, %(n)s Kurstag, insgesamt %(h)s Stunden."
msgstr[1] "Vom %(first)s bis %(last)s, %(n)s Kurstage, insgesamt %(h)s Stunden."

msgid "without steps"
msgstr "stufenlos erreichbar"

msgid "Hours you miss are made up. Your last day is then later."
msgstr "Stunden, die Sie versäumen, werden nachgeholt. Ihr letzter Tag ist dann später."

msgid "Do I have to come?"
msgstr "Muss ich kommen?"

msgid "Taking part is binding: we have agreed on it, or you have a written notice."
msgstr "Die Teilnahme ist verbindlich: Wir haben sie vereinbart, oder Sie haben einen schriftlichen Bescheid."

msgid "Taking part is voluntary. You can say no, and you can stop."
msgstr "Die Teilnahme ist freiwillig. Sie können Nein sagen, und Sie können aufhören."

msgid "If you do not come"
msgstr "Wenn Sie nicht kommen"

msgid "What is noted down, and who reads it"
msgstr "Was aufgeschrieben wird und wer es liest"

msgid "Your contact person"
msgstr "Ihre Ansprechperson"

msgctxt "on paper"
msgid "telephone"
msgstr "Telefon"

msgid "If you do not agree"
msgstr "Wenn Sie nicht einverstanden sind"

msgid "Workshops"
msgstr "Maßnahmen in Eigenregie"

#, python-format
msgid "%(n)s workshop"
msgid_plural "%(n)s workshops"
msgstr[0] "%(n)s Maßnahme"
msgstr[1] "%(n)s Maßnahmen"

msgid "All participants"
msgstr "Alle Teilnehmenden"

msgid "Plan a workshop"
msgstr "Maßnahme planen"

#, python-format
msgid "%(taken)s of %(places)s"
msgstr "%(taken)s von %(places)s"

msgid "No workshop is running or planned here. Team leads plan one from a template."
msgstr "Hier läuft keine Maßnahme, und es ist keine geplant. Teamleitungen planen eine aus einer Vorlage."

#, python-format
msgid "waiting since %(day)s"
msgstr "wartet seit %(day)s"

#, python-format
msgid "%(n)s there"
msgstr "%(n)s anwesend"

#, python-format
msgid "%(n)s to make up"
msgstr "%(n)s nachzuholen"

msgid "Page for clients"
msgstr "Seite für Kundinnen und Kunden"

msgid "Takes part in none."
msgstr "Nimmt an keiner teil."

msgid "care has ended"
msgstr "Betreuung beendet"

#, python-format
msgid "%(n)s there, until %(day)s"
msgstr "%(n)s anwesend, bis %(day)s"

msgid "Time made up"
msgstr "Nachgeholte Zeit"

#, python-format
msgid "vacancy hour %(at)s"
msgstr "Stellenstunde %(at)s"

msgid "Who comes"
msgstr "Wer kommt"

msgid "Vacancy hours"
msgstr "Stellenstunden"

#, python-format
msgid "next %(at)s"
msgstr "nächste: %(at)s"

msgid "The template says how many weeks, on which weekdays and for how many people. Public holidays are left out."
msgstr "Die Vorlage sagt, wie viele Wochen, an welchen Wochentagen und für wie viele Personen. Feiertage fallen aus."

msgid "Templates"
msgstr "Vorlagen"

msgid "Plan"
msgstr "Planen"

msgid "Look at the timetable"
msgstr "Zeitplan ansehen"

msgid "Timetable"
msgstr "Zeitplan"

#, python-format
msgid "%(n)s session, %(h)s"
msgid_plural "%(n)s sessions, %(h)s"
msgstr[0] "%(n)s Kurstag, %(h)s"
msgstr[1] "%(n)s Kurstage, %(h)s"

msgid "Left out as public holidays:"
msgstr "Fallen als Feiertage aus:"

msgid "Trainers and room are free at all these times."
msgstr "Kursleitung und Raum sind zu allen diesen Zeiten frei."

msgid "vacancy hour"
msgstr "Stellenstunde"

#, python-format
msgid "%(n)s there, %(missed)s missed, until %(day)s"
msgstr "%(n)s anwesend, %(missed)s gefehlt, bis %(day)s"

msgid "The place goes to the next on the waiting list; the sessions to come are free again for the client."
msgstr "Der Platz geht an die nächste Person der Warteliste; die Zeiten der künftigen Kurstage sind wieder frei."

msgid "So far"
msgstr "Bisher"

#, python-format
msgid "%(n)s still open"
msgstr "%(n)s noch offen"

msgid "Take back"
msgstr "Zurücknehmen"

msgid "Nothing made up yet."
msgstr "Noch nichts nachgeholt."

msgid "Participants"
msgstr "Teilnehmende"

#, python-format
msgid "%(n)s participant"
msgid_plural "%(n)s participants"
msgstr[0] "%(n)s teilnehmende Person"
msgstr[1] "%(n)s Teilnehmende"

msgid "To make up"
msgstr "Nachzuholen"

msgid "Nobody here. Clients are assigned on their page or on the page of a workshop."
msgstr "Hier ist niemand. Zugewiesen wird auf der Seite der Person oder auf der Seite einer Maßnahme."

msgid "Attendance"
msgstr "Anwesenheit"

msgid "no longer here"
msgstr "nicht mehr hier"

#, python-format
msgid "vacancy hour %(at)s–%(until)s"
msgstr "Stellenstunde %(at)s–%(until)s"

msgid "This session falls out."
msgstr "Dieser Kurstag fällt aus."

msgid "Attendance can be recorded from the beginning on."
msgstr "Die Anwesenheit kann ab dem Beginn eingetragen werden."

#, python-format
msgid "%(n)s without an entry: present"
msgid_plural "All %(n)s without an entry: present"
msgstr[0] "%(n)s ohne Eintrag: anwesend"
msgstr[1] "Alle %(n)s ohne Eintrag: anwesend"

msgid "complete"
msgstr "vollständig"

#, python-format
msgid "%(n)s missed"
msgstr "%(n)s gefehlt"

msgid "contact of the month"
msgstr "Kontakt des Monats"

msgid "no entry yet"
msgstr "noch kein Eintrag"

#, python-format
msgid "Hours of %(name)s"
msgstr "Stunden von %(name)s"

msgctxt "hours"
msgid "h"
msgstr "Std."

msgid "Absent"
msgstr "Gefehlt"

msgid "Present"
msgstr "Anwesend"

#, python-format
msgid "Take back the entry of %(name)s"
msgstr "Eintrag von %(name)s zurücknehmen"

msgid "Nobody has a place on this day."
msgstr "An diesem Tag hat niemand einen Platz."

msgid "Change a session"
msgstr "Kurstag ändern"

#, python-format
msgid "Change the session of %(day)s"
msgstr "Kurstag ändern: %(day)s"

msgid "Names of your own clients only"
msgstr "Nur Namen Ihrer eigenen Kundinnen und Kunden"

msgid "None of your clients takes part."
msgstr "Aus Ihrem Fallbestand nimmt niemand teil."

msgid "Nobody takes part yet."
msgstr "Noch nimmt niemand teil."

msgid "moves up in this order"
msgstr "rückt in dieser Reihenfolge nach"

msgid "None of your clients waits."
msgstr "Aus Ihrem Fallbestand wartet niemand."

msgid "Nobody waits."
msgstr "Niemand wartet."

msgid "Have left"
msgstr "Ausgeschieden"

msgid "About"
msgstr "Angaben"

msgid "Taking part is"
msgstr "Die Teilnahme ist"

msgid "Contact of the month"
msgstr "Kontakt des Monats"

msgid "Attendance counts, once a month for each participant."
msgstr "Anwesenheit zählt, einmal im Monat je Person."

msgid "Attendance does not count."
msgstr "Anwesenheit zählt nicht."

msgid "Missed time"
msgstr "Fehlzeit"

msgid "is made up and extends the person's end."
msgstr "wird nachgeholt und verlängert die Teilnahme der Person."

msgid "is not made up."
msgstr "wird nicht nachgeholt."

msgid "Why we run it ourselves"
msgstr "Warum in Eigenregie"

msgid "Bring back"
msgstr "Doch stattfinden lassen"

#, python-format
msgid "%(n)s entry"
msgid_plural "%(n)s entries"
msgstr[0] "%(n)s Eintrag"
msgstr[1] "%(n)s Einträge"

msgid "attendance missing"
msgstr "Anwesenheit fehlt"

msgid "Falls out"
msgstr "Fällt aus"

msgid "You can switch this mail off in your settings:"
msgstr "Sie können diese E-Mail in Ihren Einstellungen abschalten:"

#, python-format
msgid "Dear %(greeting_name)s,"
msgstr "Guten Tag %(greeting_name)s,"

msgid "Dear Sir or Madam,"
msgstr "Guten Tag,"

#, python-format
msgid "%(client_name)s is interested in your vacancy “%(vacancy_title)s”."
msgstr "%(client_name)s interessiert sich für Ihre Stelle „%(vacancy_title)s“."

#, python-format
msgid "this is about the person we talked about for your vacancy “%(vacancy_title)s” (our reference: %(reference)s)."
msgstr "es geht um die Person, über die wir für Ihre Stelle „%(vacancy_title)s“ gesprochen haben (unser Zeichen: %(reference)s)."

msgid "The CV will follow in a message of its own."
msgstr "Der Lebenslauf folgt in einer eigenen Nachricht."

msgid "Answer with one click, without a log-in"
msgstr "Mit einem Klick antworten, ohne Anmeldung"

#, python-format
msgid "The link is for you personally and works until %(last_day)s. Until then you can change your answer."
msgstr "Der Link ist für Sie persönlich und gilt bis zum %(last_day)s. Bis dahin können Sie Ihre Antwort ändern."

#, python-format
msgid "If you would rather talk about it: %(counsellor_phone)s"
msgstr "Wenn Sie lieber darüber sprechen: %(counsellor_phone)s"

msgid "Kind regards"
msgstr "Freundliche Grüße"

msgid "How does it stand? You answer with one click, without a log-in:"
msgstr "Wie ist der Stand? Sie antworten mit einem Klick, ohne Anmeldung:"

msgid "Acquired vacancies"
msgstr "Stellenakquise"

msgid "Vacancies"
msgstr "Stellen"

#, python-format
msgid "%(n)s lead"
msgid_plural "%(n)s leads"
msgstr[0] "%(n)s Anfrage"
msgstr[1] "%(n)s Anfragen"

msgid "No vacancy is being acquired here. It begins on a client's page: Acquire a vacancy."
msgstr "Hier wird keine Stelle akquiriert. Es beginnt auf der Seite einer Kundin oder eines Kunden: Stelle akquirieren."

msgid "Acquire a vacancy"
msgstr "Stelle akquirieren"

msgid "For"
msgstr "Für"

msgid "Note and call"
msgstr "Vormerken und anrufen"

msgid "Employers who had such work"
msgstr "Arbeitgeber, die solche Arbeit hatten"

msgid "Asked for this client"
msgstr "Für diese Person gefragt"

#, python-format
msgid "Give up the lead to %(name)s"
msgstr "Anfrage bei %(name)s aufgeben"

msgid "Give up"
msgstr "Aufgeben"

msgid "No employer has been asked for this client yet."
msgstr "Für diese Person wurde noch kein Arbeitgeber gefragt."

#, python-format
msgid "since %(day)s"
msgstr "seit %(day)s"

#, python-format
msgid "Personal call to %(name)s"
msgstr "Persönlicher Anruf bei %(name)s"

msgid "Personal call"
msgstr "Persönlicher Anruf"

#, python-format
msgid "Take down a vacancy of %(name)s"
msgstr "Stelle von %(name)s aufnehmen"

msgid "Take down"
msgstr "Aufnehmen"

#, python-format
msgid "%(n)s vacancy, %(day)s"
msgid_plural "%(n)s vacancies, the last %(day)s"
msgstr[0] "%(n)s Stelle, %(day)s"
msgstr[1] "%(n)s Stellen, zuletzt %(day)s"

#, python-format
msgid "Note %(name)s and call"
msgstr "%(name)s vormerken und anrufen"

msgid "Employer contacts"
msgstr "Arbeitgeberkontakte"

#, python-format
msgid "%(n)s contact or attempt"
msgid_plural "%(n)s contacts and attempts"
msgstr[0] "%(n)s Kontakt oder Versuch"
msgstr[1] "%(n)s Kontakte und Versuche"

msgid "How"
msgstr "Wie"

msgid "Note, next step"
msgstr "Vermerk, nächster Schritt"

msgid "outside your caseload"
msgstr "außerhalb Ihres Fallbestands"

msgid "done"
msgstr "erledigt"

msgid "No contact with an employer fits these filters."
msgstr "Auf diese Filter passt kein Arbeitgeberkontakt."

msgid "Find an employer to call"
msgstr "Arbeitgeber zum Anrufen finden"

msgid "Employers entered twice"
msgstr "Doppelt angelegte Arbeitgeber"

msgid "The same name, spelling aside, at the same postcode. Look before you merge; it can be undone."
msgstr "Derselbe Name, unabhängig von der Schreibweise, bei gleicher Postleitzahl. Sehen Sie nach, bevor Sie zusammenführen; es lässt sich rückgängig machen."

msgid "One entry"
msgstr "Ein Eintrag"

msgid "Other entry"
msgstr "Anderer Eintrag"

#, python-format
msgid "Merge %(name)s"
msgstr "%(name)s zusammenführen"

msgid "Merge"
msgstr "Zusammenführen"

msgid "No employer seems to be entered twice."
msgstr "Kein Arbeitgeber scheint doppelt angelegt zu sein."

#, python-format
msgid "Merge into %(name)s"
msgstr "Mit %(name)s zusammenführen"

msgid "Contact persons, contacts, sites, vacancies, proposals and integrations of the other entry move here. What is empty here is taken over from there. It can be undone."
msgstr "Ansprechpersonen, Kontakte, Standorte, Stellen, Vorschläge und Integrationen des anderen Eintrags kommen hierher. Was hier leer ist, wird von dort übernommen. Es lässt sich rückgängig machen."

msgid "Which employer"
msgstr "Welcher Arbeitgeber"

#, python-format
msgid "Enter “%(name)s” as a new employer"
msgstr "„%(name)s“ als neuen Arbeitgeber anlegen"

msgid "For a client outside your caseload"
msgstr "Für eine Person außerhalb Ihres Fallbestands"

msgid "Next step:"
msgstr "Nächster Schritt:"

#, python-format
msgid "%(n)s contact in the last seven days by %(names)s. Please speak with each other before you call."
msgid_plural "%(n)s contacts in the last seven days by %(names)s. Please speak with each other before you call."
msgstr[0] "%(n)s Kontakt in den letzten sieben Tagen durch %(names)s. Bitte sprechen Sie sich ab, bevor Sie anrufen."
msgstr[1] "%(n)s Kontakte in den letzten sieben Tagen durch %(names)s. Bitte sprechen Sie sich ab, bevor Sie anrufen."

msgid "Who knows this employer"
msgstr "Wer kennt diesen Arbeitgeber"

#, python-format
msgid "%(n)s contact, %(last)s"
msgid_plural "%(n)s contacts, last %(last)s"
msgstr[0] "%(n)s Kontakt, %(last)s"
msgstr[1] "%(n)s Kontakte, zuletzt %(last)s"

msgid "Nobody has reached this employer yet."
msgstr "Noch niemand hat diesen Arbeitgeber erreicht."

msgid "Log a contact with the employer"
msgstr "Kontakt mit dem Arbeitgeber eintragen"

msgid "Other time"
msgstr "Andere Zeit"

msgid "A few letters are enough; then choose."
msgstr "Einige Buchstaben genügen; dann wählen Sie aus."

msgid "Sites"
msgstr "Standorte"

msgid "No further site: the address of the employer counts."
msgstr "Kein weiterer Standort: Es gilt die Anschrift des Arbeitgebers."

msgid "Is it one of these? Then it is there already:"
msgstr "Ist es einer von diesen? Dann ist er bereits angelegt:"

msgid "place unknown"
msgstr "Ort unbekannt"

#, python-format
msgid "This establishment closed on %(day)s."
msgstr "Dieser Betrieb wurde am %(day)s geschlossen."

#, python-format
msgid "%(name)s was merged into this employer, %(day)s, by %(who)s."
msgstr "%(name)s wurde mit diesem Arbeitgeber zusammengeführt, %(day)s, von %(who)s."

msgid "Nobody has talked to this employer yet. Call and log the first contact."
msgstr "Mit diesem Arbeitgeber hat noch niemand gesprochen. Rufen Sie an und tragen Sie den ersten Kontakt ein."

msgid "Personal calls and steps"
msgstr "Persönliche Anrufe und Schritte"

msgid "Integrations"
msgstr "Integrationen"

msgid "None of your clients has found work here yet."
msgstr "Hier hat noch niemand aus Ihrem Fallbestand Arbeit gefunden."

#, python-format
msgid "%(n)s employer"
msgid_plural "%(n)s employers"
msgstr[0] "%(n)s Arbeitgeber"
msgstr[1] "%(n)s Arbeitgeber"

msgid "Entered twice?"
msgstr "Doppelt angelegt?"

msgid "No employer fits these filters."
msgstr "Auf diese Filter passt kein Arbeitgeber."

msgid "Fitting vacancies"
msgstr "Passende Stellen"

msgid "Propose a vacancy"
msgstr "Stelle vorschlagen"

msgid "Step in a company"
msgstr "Schritt im Betrieb"

msgid "Record an integration"
msgstr "Integration eintragen"

msgid "Correct the end"
msgstr "Ende berichtigen"

msgid "Record the end"
msgstr "Ende eintragen"

#, python-format
msgid "%(n)s open proposal: please ask how it stands before the next one."
msgid_plural "%(n)s open proposals: please ask how they stand before the next one."
msgstr[0] "%(n)s offener Vermittlungsvorschlag: bitte fragen Sie vor dem nächsten nach dem Stand."
msgstr[1] "%(n)s offene Vermittlungsvorschläge: bitte fragen Sie vor dem nächsten nach dem Stand."

msgid "No open proposal and no work yet."
msgstr "Noch kein offener Vermittlungsvorschlag und keine Arbeit."

msgid "All proposals"
msgstr "Alle Vermittlungsvorschläge"

msgid "Board"
msgstr "Tafel"

#, python-format
msgid "first day at work: %(day)s"
msgstr "erster Arbeitstag: %(day)s"

msgid "Contact person, telephone"
msgstr "Ansprechperson, Telefon"

msgid "Proposals"
msgstr "Vermittlungsvorschläge"

msgid "Not proposed to any of your clients."
msgstr "Noch niemandem aus Ihrem Fallbestand vorgeschlagen."

msgid "Contact persons"
msgstr "Ansprechpersonen"

msgid "no longer there"
msgstr "nicht mehr dort"

#, python-format
msgid "%(name)s is no longer there"
msgstr "%(name)s ist nicht mehr dort"

msgid "Has left"
msgstr "Nicht mehr dort"

#, python-format
msgid "%(name)s is there again"
msgstr "%(name)s ist wieder dort"

msgid "Is back"
msgstr "Wieder dort"

msgid "No contact person yet."
msgstr "Noch keine Ansprechperson."

#, python-format
msgid "All %(n)s proposals to ask about"
msgstr "Alle %(n)s Vorschläge, zu denen nachzufragen ist"

#, python-format
msgid "Call list: %(n)s vacancy"
msgid_plural "Call list: %(n)s vacancies"
msgstr[0] "Anrufliste: %(n)s Stelle"
msgstr[1] "Anrufliste: %(n)s Stellen"

#, python-format
msgid "%(n)s hours"
msgstr "%(n)s Stunden"

#, python-format
msgid "from %(start)s"
msgstr "ab %(start)s"

#, python-format
msgid "Propose %(title)s"
msgstr "%(title)s vorschlagen"

msgid "Propose"
msgstr "Vorschlagen"

msgid "No vacancy yet."
msgstr "Noch keine Stelle."

msgid "Change state"
msgstr "Stand ändern"

msgid "Record the integration"
msgstr "Integration eintragen"

msgid "What both sides say"
msgstr "Was beide Seiten sagen"

msgid "The two answers differ. Nobody is right or wrong by that; please ask both once more."
msgstr "Die beiden Antworten unterscheiden sich. Damit hat niemand recht oder unrecht; bitte fragen Sie beide noch einmal."

msgid "Client asked?"
msgstr "Kundin/Kunde gefragt?"

msgid "Employer asked?"
msgstr "Arbeitgeber gefragt?"

msgid "Check"
msgstr "Prüfen"

msgid "Proposed although a must criterion is not met:"
msgstr "Vorgeschlagen, obwohl ein Muss-Kriterium nicht erfüllt ist:"

#, python-format
msgid "%(n)s open question"
msgid_plural "%(n)s open questions"
msgstr[0] "%(n)s offene Frage"
msgstr[1] "%(n)s offene Fragen"

msgid "Not checked yet. Before it is sent, six questions want an answer; “unknown” is one."
msgstr "Noch nicht geprüft. Vor dem Zusenden brauchen sechs Fragen eine Antwort; „unbekannt“ ist eine."

msgid "A personal call to the employer opens more doors than any mail."
msgstr "Ein persönlicher Anruf beim Arbeitgeber öffnet mehr Türen als jede E-Mail."

msgid "History"
msgstr "Verlauf"

msgid "Take the last change back"
msgstr "Letzte Änderung zurücknehmen"

#, python-format
msgid "taken back %(when)s, %(who)s"
msgstr "zurückgenommen %(when)s, %(who)s"

msgid "More than five open, because:"
msgstr "Mehr als fünf offen, weil:"

msgid "Propose to a client"
msgstr "Einer Kundin oder einem Kunden vorschlagen"

msgid "Who fits?"
msgstr "Wer passt?"

msgid "Carve out a bundle"
msgstr "Aufgabenbündel herauslösen"

msgid "Does it fit?"
msgstr "Passt sie?"

#, python-format
msgid "Propose this vacancy to %(name)s"
msgstr "%(name)s diese Stelle vorschlagen"

#, python-format
msgid "The wage lies below the statutory minimum wage of %(amount)s euros an hour. Please ask the employer."
msgstr "Der Lohn liegt unter dem gesetzlichen Mindestlohn von %(amount)s Euro je Stunde. Bitte fragen Sie den Arbeitgeber."

msgid "Please look at these words with the employer; the law on equal treatment may forbid them:"
msgstr "Bitte sehen Sie diese Worte mit dem Arbeitgeber an; das Allgemeine Gleichbehandlungsgesetz verbietet sie vielleicht:"

msgid "A bundle of tasks, carved out of"
msgstr "Ein Aufgabenbündel, herausgelöst aus"

msgid "The vacancy"
msgstr "Die Stelle"

msgid "Wage"
msgstr "Lohn"

msgid "Place of work"
msgstr "Arbeitsort"

msgid "Carved out of it"
msgstr "Daraus herausgelöst"

msgid "Taken down"
msgstr "Aufgenommen"

msgid "Still open?"
msgstr "Noch offen?"

#, python-format
msgid "Last confirmed: %(day)s"
msgstr "Zuletzt bestätigt: %(day)s"

msgid "Never confirmed."
msgstr "Nie bestätigt."

#, python-format
msgid "Ask again: %(day)s"
msgstr "Erneut fragen: %(day)s"

msgid "Still open today"
msgstr "Heute noch offen"

msgid "Open again"
msgstr "Wieder öffnen"

msgid "Employer days"
msgstr "Arbeitgebertage"

#, python-format
msgid "host %(name)s"
msgstr "Gastgeberin oder Gastgeber: %(name)s"

#, python-format
msgid "%(n)s talk"
msgid_plural "%(n)s talks"
msgstr[0] "%(n)s Gespräch"
msgstr[1] "%(n)s Gespräche"

msgid "Seat an employer"
msgstr "Arbeitgeber an einen Tisch setzen"

msgid "Remove the day"
msgstr "Tag entfernen"

msgid "Names of your own clients only; other talks are shown as taken."
msgstr "Nur Namen Ihrer eigenen Kundinnen und Kunden; andere Gespräche erscheinen als belegt."

msgctxt "of an employer day"
msgid "Plan"
msgstr "Plan"

msgid "Times down, tables across"
msgstr "Zeiten untereinander, Tische nebeneinander"

msgid "Fill"
msgstr "Füllen"

#, python-format
msgid "Remove table %(n)s"
msgstr "Tisch %(n)s entfernen"

#, python-format
msgid "Slip of %(name)s"
msgstr "Laufzettel von %(name)s"

msgid "Slip"
msgstr "Laufzettel"

#, python-format
msgid "Take %(name)s off"
msgstr "%(name)s vom Tisch nehmen"

#, python-format
msgid "Table %(n)s, %(at)s: assign somebody"
msgstr "Tisch %(n)s, %(at)s: jemanden zuweisen"

msgid "No employer sits at a table yet."
msgstr "Noch sitzt kein Arbeitgeber an einem Tisch."

msgid "What came of the talks"
msgstr "Was aus den Gesprächen wurde"

msgid "None of your clients was there."
msgstr "Aus Ihrem Fallbestand war niemand dort."

msgid "Fill a table"
msgstr "Tisch füllen"

#, python-format
msgid "%(at)s–%(until)s"
msgstr "%(at)s–%(until)s"

#, python-format
msgid "%(day)s: each gets the next time at which both are free"
msgstr "%(day)s: Jede Person bekommt die nächste Zeit, zu der beide frei sind"

#, python-format
msgid "%(n)s employer day"
msgid_plural "%(n)s employer days"
msgstr[0] "%(n)s Arbeitgebertag"
msgstr[1] "%(n)s Arbeitgebertage"

msgid "All talks and outcomes"
msgstr "Alle Gespräche und Ergebnisse"

msgid "Plan an employer day"
msgstr "Arbeitgebertag planen"

msgid "No employer day is planned."
msgstr "Es ist kein Arbeitgebertag geplant."

msgid "Employers sit at tables; clients come to them one after the other, a few minutes each."
msgstr "Arbeitgeber sitzen an Tischen; Kundinnen und Kunden kommen nacheinander zu ihnen, jeweils für einige Minuten."

msgid "Propose the vacancy"
msgstr "Stelle vorschlagen"

msgid "Take off"
msgstr "Herausnehmen"

msgid "No talk with an employer arranged this way."
msgstr "Noch kein Gespräch auf diesem Weg verabredet."

msgid "Has not been at an employer day."
msgstr "War noch an keinem Arbeitgebertag."

msgid "proposed"
msgstr "vorgeschlagen"

msgid "Change the outcome"
msgstr "Ergebnis ändern"

msgid "Employer day"
msgstr "Arbeitgebertag"

msgid "This employer has no open vacancy on record yet."
msgstr "Für diesen Arbeitgeber ist noch keine offene Stelle erfasst."

msgid "For the client to take along: please print."
msgstr "Zum Mitgeben: bitte ausdrucken."

msgid "Your talks with employers"
msgstr "Ihre Gespräche mit Arbeitgebern"

msgid "It is about"
msgstr "Es geht um"

msgid "Please come a few minutes earlier and bring your application papers, if you have some."
msgstr "Bitte kommen Sie einige Minuten früher und bringen Sie Ihre Bewerbungsunterlagen mit, wenn Sie welche haben."

#, python-format
msgid "Questions? %(name)s"
msgstr "Fragen? %(name)s"

msgid "Add a contact person"
msgstr "Ansprechperson hinzufügen"

msgid "Find an employer"
msgstr "Arbeitgeber finden"

#, python-format
msgid "Choose %(name)s"
msgstr "%(name)s wählen"

msgid "Choose"
msgstr "Wählen"

msgid "No open employer of this name."
msgstr "Kein offener Betrieb mit diesem Namen."

msgid "Talks at employer days"
msgstr "Gespräche an Arbeitgebertagen"

msgid "No talk here. Clients are assigned on the page of an employer day or on their own page."
msgstr "Hier ist kein Gespräch. Zugewiesen wird auf der Seite eines Arbeitgebertags oder der Person."

msgid "How does it stand?"
msgstr "Wie ist der Stand?"

msgid "our reference:"
msgstr "unser Zeichen:"

#, python-format
msgid "Your answer: %(said)s. Thank you."
msgstr "Ihre Antwort: %(said)s. Vielen Dank."

msgid "If something has changed since, choose again:"
msgstr "Wenn sich seitdem etwas geändert hat, wählen Sie neu:"

#, python-format
msgid "Your last answer was: %(said)s. It can no longer be changed here."
msgstr "Ihre letzte Antwort war: %(said)s. Sie kann hier nicht mehr geändert werden."

msgid "It belongs to an older message, or the matter is settled. Nothing more is needed from you."
msgstr "Er gehört zu einer älteren Nachricht, oder die Sache ist erledigt. Sie müssen nichts weiter tun."

msgid "Record the agreement"
msgstr "Einwilligung eintragen"

msgid "The client has not agreed to be named, so the mail names nobody."
msgstr "Es liegt keine Einwilligung vor, deshalb nennt die E-Mail keinen Namen."

msgid "Record an agreement"
msgstr "Eine Einwilligung eintragen"

msgid "The client agreed to name and CV. The mail says that the CV follows; please send it yourself."
msgstr "In Name und Lebenslauf wurde eingewilligt. Die E-Mail sagt, dass der Lebenslauf folgt; bitte senden Sie ihn selbst."

msgid "Send the mail"
msgstr "E-Mail senden"

msgid "Mails to the employer"
msgstr "E-Mails an den Arbeitgeber"

msgid "Ask by mail"
msgstr "Per E-Mail nachfragen"

msgid "names nobody"
msgstr "ohne Namen"

msgid "answer:"
msgstr "Antwort:"

msgid "No mail yet. The employer answers by a link in it, without a log-in."
msgstr "Noch keine E-Mail. Der Arbeitgeber antwortet über einen Link darin, ohne Anmeldung."

msgid "Record"
msgstr "Eintragen"

#, python-format
msgid "withdrawn %(when)s"
msgstr "widerrufen %(when)s"

msgid "Nothing recorded: the employer is told neither name nor CV by mail."
msgstr "Nichts eingetragen: Der Arbeitgeber erfährt per E-Mail weder Namen noch Lebenslauf."

msgid "Your contact person:"
msgstr "Ihre Ansprechperson:"

msgid "Instruments"
msgstr "Instrumente"

#, python-format
msgid "What holds %(day)s. The numbers are limits of the law, not promises; others decide what is granted."
msgstr "Was %(day)s gilt. Die Zahlen sind Grenzen des Gesetzes, keine Zusagen; was bewilligt wird, entscheiden andere."

msgid "Limits"
msgstr "Grenzen"

msgid "Conditions"
msgstr "Voraussetzungen"

msgid "Valid"
msgstr "Gültig"

msgid "No instrument holds today. An administrator enters them."
msgstr "Heute gilt kein Instrument. Die Administration trägt sie ein."

msgid "Call about a client"
msgstr "Anruf für eine Kundin/einen Kunden"

msgid "Save call"
msgstr "Anruf speichern"

msgid "personal call"
msgstr "persönlicher Anruf"

msgid "Labour market"
msgstr "Arbeitsmarkt"

#, python-format
msgid "%(n)s client wants this"
msgid_plural "%(n)s clients want this"
msgstr[0] "%(n)s Person sucht das"
msgstr[1] "%(n)s Personen suchen das"

#, python-format
msgid "%(n)s vacancy within %(near_km)s km"
msgid_plural "%(n)s vacancies within %(near_km)s km"
msgstr[0] "%(n)s Stelle im Umkreis von %(near_km)s km"
msgstr[1] "%(n)s Stellen im Umkreis von %(near_km)s km"

#, python-format
msgid "%(n)s within %(far_km)s km"
msgid_plural "%(n)s within %(far_km)s km"
msgstr[0] "%(n)s im Umkreis von %(far_km)s km"
msgstr[1] "%(n)s im Umkreis von %(far_km)s km"

msgid "Wider radius and related groups"
msgstr "Größerer Umkreis und verwandte Gruppen"

msgid "This group and related ones"
msgstr "Diese Gruppe und verwandte"

msgid "Acquire a vacancy for"
msgstr "Eine Stelle akquirieren für"

#, python-format
msgid "Acquire a vacancy for %(name)s"
msgstr "Eine Stelle für %(name)s akquirieren"

msgid "None of your clients wants this."
msgstr "Niemand aus Ihrem Bestand sucht das."

msgid "What is asked for, what your clients want, and where it is scarce. Every number opens its list."
msgstr "Was gefragt ist, was gesucht wird und wo es knapp ist. Jede Zahl öffnet ihre Liste."

msgid "Bottlenecks"
msgstr "Engpässe"

msgid "Target occupations and vacancies near by"
msgstr "Zielberufe und Stellen in der Nähe"

msgid "None of your clients has a target occupation on record yet."
msgstr "Für niemanden aus Ihrem Bestand ist schon ein Zielberuf eingetragen."

msgid "Demand"
msgstr "Nachfrage"

msgid "Open vacancies by field of work and requirement level, and new ones by month"
msgstr "Offene Stellen nach Berufsbereich und Anforderungsniveau, und neue nach Monat"

msgid "level unknown"
msgstr "Niveau unbekannt"

msgid "Field of work"
msgstr "Berufsbereich"

#, python-format
msgid "new in %(month)s"
msgstr "neu im %(month)s"

msgid "without an occupation code"
msgstr "ohne Berufskennziffer"

msgid "By place:"
msgstr "Nach Ort:"

msgid "No vacancy is on record yet."
msgstr "Noch ist keine Stelle eingetragen."

msgid "Statistics"
msgstr "Statistik"

msgid "Import figures"
msgstr "Zahlen einlesen"

msgid "Enter figures"
msgstr "Zahlen eintragen"

msgid "Labour market by region and month"
msgstr "Arbeitsmarkt nach Region und Monat"

msgid "Unemployed"
msgstr "Arbeitslose"

msgid "Reported vacancies"
msgstr "Gemeldete Stellen"

msgid "Unemployed for each vacancy"
msgstr "Arbeitslose je Stelle"

msgid "Vacancies for 100 unemployed"
msgstr "Stellen je 100 Arbeitslose"

msgid "Rate"
msgstr "Quote"

msgid "Region and month"
msgstr "Region und Monat"

#, python-format
msgid "as of %(day)s"
msgstr "Stand %(day)s"

msgid "All regions"
msgstr "Alle Regionen"

msgid "No figures are on record yet. They are imported from a table, or entered by an administrator, with source and date."
msgstr "Noch sind keine Zahlen erfasst. Sie werden aus einer Tabelle eingelesen oder von der Verwaltung eingetragen, mit Quelle und Datum."

msgid "Around the postcode"
msgstr "Um die Postleitzahl"

#, python-format
msgid "The postcode %(postcode)s is not known, so no distance can be measured."
msgstr "Die Postleitzahl %(postcode)s ist nicht bekannt, daher lässt sich keine Entfernung messen."

msgid "Please enter a postcode: none of your clients has one that is known."
msgstr "Bitte geben Sie eine Postleitzahl ein: In Ihrem Bestand ist keine bekannte eingetragen."

msgid "Clients who want it"
msgstr "Personen, die das suchen"

#, python-format
msgid "Vacancies within %(near_km)s km"
msgstr "Stellen im Umkreis von %(near_km)s km"

#, python-format
msgid "within %(far_km)s km"
msgstr "im Umkreis von %(far_km)s km"

msgid "Occupation group"
msgstr "Berufsgruppe"

msgid "scarce"
msgstr "knapp"

msgctxt "number of vacancies"
msgid "none"
msgstr "keine"

#, python-format
msgid "Acquire vacancies for group %(group)s"
msgstr "Stellen für die Gruppe %(group)s akquirieren"

msgid "Acquire"
msgstr "Akquirieren"

msgid "Change the profile"
msgstr "Profil ändern"

msgid "No target occupation is known yet, so nothing can be compared."
msgstr "Noch ist kein Zielberuf bekannt, daher lässt sich nichts vergleichen."

msgid "The client's postcode is missing or not known, so no way to work can be measured."
msgstr "Die Postleitzahl fehlt oder ist nicht bekannt, daher lässt sich kein Arbeitsweg messen."

msgid "Enter the postcode"
msgstr "Postleitzahl eintragen"

msgid "new this week"
msgstr "neu in dieser Woche"

msgid "proposed already"
msgstr "schon vorgeschlagen"

#, python-format
msgid "confirmed %(day)s"
msgstr "bestätigt %(day)s"

msgid "No open vacancy is near a target occupation and within reach. A wider radius, another target or an acquired vacancy may help."
msgstr "Keine offene Stelle liegt nahe an einem Zielberuf und in Reichweite. Ein größerer Umkreis, ein anderer Zielberuf oder eine akquirierte Stelle kann helfen."

#, python-format
msgid "The first %(limit)s are shown."
msgstr "Gezeigt werden die ersten %(limit)s."

msgid "The vacancy has no occupation code, so nothing can be compared."
msgstr "Die Stelle hat keine Berufskennziffer, daher lässt sich nichts vergleichen."

msgid "Choose the occupation"
msgstr "Beruf auswählen"

msgid "The place of work is missing or not known, so no way to work can be measured."
msgstr "Der Arbeitsort fehlt oder ist nicht bekannt, daher lässt sich kein Arbeitsweg messen."

msgid "They play no part in this list."
msgstr "Sie spielen in dieser Liste keine Rolle."

msgid "None of your clients has a target occupation near this one and comes this far."
msgstr "Niemand aus Ihrem Bestand hat einen Zielberuf in der Nähe von diesem und kommt so weit."

msgid "Left this list within 7 days:"
msgstr "In den letzten 7 Tagen haben diese Liste verlassen:"

msgid "New matches"
msgstr "Neue Treffer"

msgid "All musts are known to be met, and the occupation is of the same group as a target."
msgstr "Alle Muss-Anforderungen sind erfüllt, und der Beruf gehört zur selben Gruppe wie ein Zielberuf."

msgid "Nobody came onto a list in this time."
msgstr "In dieser Zeit ist niemand auf eine Liste gekommen."

msgid "Not compared, because something is unknown:"
msgstr "Nicht verglichen, weil etwas unbekannt ist:"

#, python-format
msgid "%(n)s open vacancy of these fields without a known place"
msgid_plural "%(n)s open vacancies of these fields without a known place"
msgstr[0] "%(n)s offene Stelle dieser Berufsfelder ohne bekannten Ort"
msgstr[1] "%(n)s offene Stellen dieser Berufsfelder ohne bekannten Ort"

#, python-format
msgid "%(n)s open vacancy within reach without an occupation code"
msgid_plural "%(n)s open vacancies within reach without an occupation code"
msgstr[0] "%(n)s offene Stelle in erreichbarer Nähe ohne Berufskennziffer"
msgstr[1] "%(n)s offene Stellen in erreichbarer Nähe ohne Berufskennziffer"

msgid "How the order comes about"
msgstr "So kommt die Reihenfolge zustande"

msgid "A hit has an occupation near to a target occupation and lies within reach. Nothing else excludes. The hits stand in this order, one rule after the other:"
msgstr "Ein Treffer hat einen Beruf in der Nähe eines Zielberufs und liegt in Reichweite. Sonst schließt nichts aus. Die Treffer stehen in dieser Reihenfolge, eine Regel nach der anderen:"

msgid "fewest musts that are not met"
msgstr "die wenigsten nicht erfüllten Muss-Anforderungen"

msgid "fewest musts that are unknown"
msgstr "die wenigsten unbekannten Muss-Anforderungen"

msgid "nearest occupation: the target itself, another requirement level, the same group, the same field, a related group; within each the primary before the near before the new target"
msgstr "der nächste Beruf: der Zielberuf selbst, ein anderes Anforderungsniveau, dieselbe Gruppe, derselbe Bereich, eine verwandte Gruppe; darin der vorrangige vor dem verwandten vor dem neuen Zielberuf"

msgid "fewest of hours, working times and wage that do not fit"
msgstr "am wenigsten von Stunden, Arbeitszeiten und Lohn, was nicht passt"

msgid "most wishes met"
msgstr "die meisten erfüllten Wünsche"

msgid "shortest distance"
msgstr "die kürzeste Entfernung"

msgid "confirmed last"
msgstr "zuletzt bestätigt"

msgid "Age, sex, origin and health are not asked and play no part. The list decides nothing: you do."
msgstr "Alter, Geschlecht, Herkunft und Gesundheit werden nicht gefragt und spielen keine Rolle. Die Liste entscheidet nichts: Das tun Sie."

msgid "Correct the end of the work"
msgstr "Ende der Beschäftigung berichtigen"

msgid "End the work"
msgstr "Beschäftigung beenden"

#, python-format
msgid "since %(start)s"
msgstr "seit %(start)s"

msgid "Save the end"
msgstr "Ende speichern"

#, python-format
msgid "%(name)s found work."
msgstr "%(name)s hat Arbeit gefunden."

msgid "Record integration"
msgstr "Integration eintragen"

#, python-format
msgid "%(n)s integration"
msgid_plural "%(n)s integrations"
msgstr[0] "%(n)s Integration"
msgstr[1] "%(n)s Integrationen"

msgid "Gross a month"
msgstr "Brutto im Monat"

#, python-format
msgid "limited until %(end)s"
msgstr "befristet bis %(end)s"

msgid "No integration fits these filters."
msgstr "Auf diese Filter passt keine Integration."

msgid "Choose the client who found work"
msgstr "Wer hat Arbeit gefunden?"

#, python-format
msgid "%(start)s to %(end)s"
msgstr "%(start)s bis %(end)s"

msgid "Board of proposals"
msgstr "Tafel der Vorschläge"

msgid "None"
msgstr "Keine"

#, python-format
msgid "All %(n)s as a list"
msgstr "Alle %(n)s als Liste"

msgid "Search for it"
msgstr "Danach suchen"

#, python-format
msgid "%(n)s open proposal"
msgid_plural "%(n)s open proposals"
msgstr[0] "%(n)s offener Vermittlungsvorschlag"
msgstr[1] "%(n)s offene Vermittlungsvorschläge"

#, python-format
msgid "The client already has %(n)s open proposal; one more has to be confirmed."
msgid_plural "The client already has %(n)s open proposals; one more has to be confirmed."
msgstr[0] "Es gibt bereits %(n)s offenen Vermittlungsvorschlag; ein weiterer muss bestätigt werden."
msgstr[1] "Es gibt bereits %(n)s offene Vermittlungsvorschläge; ein weiterer muss bestätigt werden."

msgid "Find a vacancy"
msgstr "Stelle finden"

msgid "Title or place of the vacancy"
msgstr "Bezeichnung oder Ort der Stelle"

msgid "No open vacancy is called like this."
msgstr "Keine offene Stelle heißt so."

msgid "Target occupation"
msgstr "Zielberuf"

msgid "Open proposals"
msgstr "Offene Vermittlungsvorschläge"

msgid "None of your clients is called like this, or the vacancy is already proposed to all of them."
msgstr "In Ihrem Fallbestand heißt niemand so, oder die Stelle ist allen bereits vorgeschlagen."

msgid "Placement proposals"
msgstr "Vermittlungsvorschläge"

#, python-format
msgid "%(n)s proposal"
msgid_plural "%(n)s proposals"
msgstr[0] "%(n)s Vermittlungsvorschlag"
msgstr[1] "%(n)s Vermittlungsvorschläge"

msgid "As a board"
msgstr "Als Tafel"

msgid "No proposal fits these filters."
msgstr "Auf diese Filter passt kein Vermittlungsvorschlag."

msgid "Choose a client and propose a vacancy"
msgstr "Person wählen und eine Stelle vorschlagen"

#, python-format
msgid "%(employer)s answers: %(said)s, %(when)s"
msgstr "%(employer)s antwortet: %(said)s, %(when)s"

#, python-format
msgid "Enter “%(state)s”"
msgstr "„%(state)s“ eintragen"

msgid "Seen"
msgstr "Gesehen"

msgid "Propose all the same"
msgstr "Trotzdem vorschlagen"

#, python-format
msgid "ask %(employer)s how it stands (%(state)s since %(day)s)"
msgstr "bei %(employer)s nachfragen (%(state)s seit %(day)s)"

#, python-format
msgid "ask the client how it stands (%(state)s since %(day)s)"
msgstr "bei der Kundin/dem Kunden nachfragen (%(state)s seit %(day)s)"

msgid "Feedback"
msgstr "Rückmeldung"

#, python-format
msgid "Change state: %(name)s, %(title)s"
msgstr "Stand ändern: %(name)s, %(title)s"

msgid "“Unknown” is an honest answer. It is counted, so that somebody finds it out."
msgstr "„Unbekannt“ ist eine ehrliche Antwort. Sie wird gezählt, damit jemand es herausfindet."

msgid "Save check"
msgstr "Prüfung speichern"

msgid "Save feedback"
msgstr "Rückmeldung speichern"

msgid "by link"
msgstr "per Link"

#, python-format
msgid "to be asked: %(day)s"
msgstr "Nachfrage: %(day)s"

msgid "This proposal has come to its end. If that was a mistake, take the last change back on the page of the proposal."
msgstr "Dieser Vorschlag ist abgeschlossen. War das ein Versehen, nehmen Sie die letzte Änderung auf der Seite des Vorschlags zurück."

msgid "Before it is sent, the questions of the check want an answer; “unknown” is one."
msgstr "Vor dem Zusenden brauchen die Fragen der Prüfung eine Antwort; „unbekannt“ ist eine."

msgid "To the check"
msgstr "Zur Prüfung"

msgid "Save state"
msgstr "Stand speichern"

msgid "Details"
msgstr "Einzelheiten"

msgid "Still open? Ask again"
msgstr "Noch offen? Erneut fragen"

#, python-format
msgid "%(n)s vacancy to ask about"
msgid_plural "%(n)s vacancies to ask about"
msgstr[0] "Nach %(n)s Stelle ist zu fragen"
msgstr[1] "Nach %(n)s Stellen ist zu fragen"

msgid "Vacancies to ask about"
msgstr "Stellen, nach denen zu fragen ist"

msgid "Confirmed"
msgstr "Bestätigt"

msgid "Still open"
msgstr "Noch offen"

msgid "All open vacancies have been confirmed lately."
msgstr "Alle offenen Stellen wurden kürzlich bestätigt."

msgid "Carved out of"
msgstr "Herausgelöst aus"

msgid "Save vacancy"
msgstr "Stelle speichern"

#, python-format
msgid "%(n)s vacancy"
msgid_plural "%(n)s vacancies"
msgstr[0] "%(n)s Stelle"
msgstr[1] "%(n)s Stellen"

msgid "Ask again"
msgstr "Erneut fragen"

msgid "Acquisition"
msgstr "Akquise"

msgid "Positions"
msgstr "Plätze"

msgid "No vacancy fits these filters."
msgstr "Auf diese Filter passt keine Stelle."

msgid "ask whether it is still open"
msgstr "fragen, ob sie noch offen ist"

#, python-format
msgid "last confirmed %(day)s"
msgstr "zuletzt bestätigt %(day)s"

#, python-format
msgid "limited to %(n)s month"
msgid_plural "limited to %(n)s months"
msgstr[0] "befristet auf %(n)s Monat"
msgstr[1] "befristet auf %(n)s Monate"

#, python-format
msgid "%(wage)s € an hour"
msgstr "%(wage)s € je Stunde"

#, python-format
msgid "%(wage)s € a month"
msgstr "%(wage)s € im Monat"

#, python-format
msgid "below the minimum wage of %(amount)s €"
msgstr "unter dem Mindestlohn von %(amount)s €"

msgid "Steps in companies"
msgstr "Schritte im Betrieb"

#, python-format
msgid "%(n)s step"
msgid_plural "%(n)s steps"
msgstr[0] "%(n)s Schritt"
msgstr[1] "%(n)s Schritte"

msgid "Steps towards a job; none of them counts as an integration."
msgstr "Schritte auf dem Weg zur Arbeit; keiner davon zählt als Integration."

msgid "Instruments and their limits"
msgstr "Instrumente und ihre Grenzen"

msgid "No step fits these filters. One begins on a client's page or on that of a proposal."
msgstr "Kein Schritt passt zu diesen Filtern. Er beginnt auf der Seite einer Kundin/eines Kunden oder eines Vorschlags."

msgid "Check list for further training (§ 82 SGB III)"
msgstr "Prüfliste für Weiterbildung (§ 82 SGB III)"

msgid "The employment agency decides; here it is only looked at what is still open."
msgstr "Es entscheidet die Agentur für Arbeit; hier wird nur gesehen, was noch offen ist."

msgid "The last day of a hand-over is the day by which an answer is expected."
msgstr "Der letzte Tag einer Übergabe ist der Tag, bis zu dem eine Antwort erwartet wird."

msgid "Save step"
msgstr "Schritt speichern"

#, python-format
msgid "the employer bears %(share)s %% of the course"
msgstr "der Arbeitgeber trägt %(share)s %% der Lehrgangskosten"

msgid "Does not take place"
msgstr "Findet nicht statt"

msgid "Without subject"
msgstr "Ohne Betreff"

msgid "Mails of the demo"
msgstr "E-Mails der Demo"

#, python-format
msgid "From %(sender)s to %(recipients)s"
msgstr "Von %(sender)s an %(recipients)s"

msgid "Attachments"
msgstr "Anhänge"

msgid "As the recipient sees it"
msgstr "Wie sie ankommt"

msgid "All headers"
msgstr "Alle Kopfzeilen"

msgid "The demo sends nothing: every mail ends here, newest first."
msgstr "Die Demo versendet nichts: Jede E-Mail landet hier, die neueste zuerst."

msgid "Look again"
msgstr "Erneut nachsehen"

msgid "Arrived"
msgstr "Eingegangen"

msgid "No mail yet. Reminders are planned and sent every minute: book an appointment in the next two days for a client who wishes e-mail, and look again."
msgstr "Noch keine E-Mail. Erinnerungen werden jede Minute geplant und gesendet: Buchen Sie einen Termin in den nächsten zwei Tagen für eine Person, die E-Mails wünscht, und sehen Sie erneut nach."

msgid "Result of the import"
msgstr "Ergebnis des Imports"

msgid "Check of the list"
msgstr "Prüfung der Liste"

#, python-format
msgid "worksheet %(sheet)s"
msgstr "Tabellenblatt %(sheet)s"

#, python-format
msgid "Import %(number)s line"
msgid_plural "Import %(number)s lines"
msgstr[0] "%(number)s Zeile importieren"
msgstr[1] "%(number)s Zeilen importieren"

msgid "Discard the list"
msgstr "Liste verwerfen"

#, python-format
msgid "%(number)s line was imported; what the list said has been deleted here."
msgid_plural "%(number)s lines were imported; what the list said has been deleted here."
msgstr[0] "%(number)s Zeile wurde importiert; der Inhalt der Liste ist hier gelöscht."
msgstr[1] "%(number)s Zeilen wurden importiert; der Inhalt der Liste ist hier gelöscht."

msgid "What this list said has been deleted, and nothing was imported. Please choose the file again."
msgstr "Der Inhalt dieser Liste wurde gelöscht, und nichts wurde importiert. Bitte wählen Sie die Datei erneut aus."

msgid "There is nothing to import: no line creates or changes anything."
msgstr "Es gibt nichts zu importieren: Keine Zeile legt etwas an oder ändert etwas."

msgid "Nothing has been imported yet."
msgstr "Es wurde noch nichts importiert."

#, python-format
msgid "New clients without a counsellor come to the team %(team)s."
msgstr "Neue Kundinnen und Kunden ohne Integrationsfachkraft kommen in das Team %(team)s."

msgid "New clients without a counsellor belong to no team: only administrators see them."
msgstr "Neue Kundinnen und Kunden ohne Integrationsfachkraft gehören zu keinem Team: Nur die Administration sieht sie."

#, python-format
msgid "These columns are not known and were not read: %(titles)s"
msgstr "Diese Spalten sind nicht bekannt und wurden nicht gelesen: %(titles)s"

#, python-format
msgid "Only one worksheet is read. These have a list, too: %(sheets)s"
msgstr "Es wird nur ein Tabellenblatt gelesen. Auch diese enthalten eine Liste: %(sheets)s"

msgid "All lines"
msgstr "Alle Zeilen"

msgid "With a hint"
msgstr "Mit Hinweis"

msgid "No line of this kind."
msgstr "Keine Zeile dieser Art."

msgid "One line with column titles, such as Nachname, Vorname, Geburtsdatum. Lines above it do not matter."
msgstr "Eine Zeile mit Spaltentiteln, zum Beispiel Nachname, Vorname, Geburtsdatum. Zeilen darüber stören nicht."

msgid "One line for each person. Who is on record already is recognised by client number, or by name and date of birth."
msgstr "Eine Zeile für jede Person. Wer schon geführt wird, wird an der Kundennummer oder an Name und Geburtsdatum erkannt."

msgid "An empty cell deletes nothing. A list withdraws no wish for e-mail and ends no care."
msgstr "Eine leere Zelle löscht nichts. Eine Liste widerruft keinen Wunsch nach E-Mail und beendet keine Betreuung."

msgid "A counsellor is named by user name or by first and last name."
msgstr "Eine Integrationsfachkraft wird mit Benutzernamen oder mit Vor- und Nachnamen genannt."

msgid "A list (CSV, XLSX) with a line of column titles, such as Name, Betriebsnummer, PLZ, Ort, Telefon."
msgstr "Eine Liste (CSV, XLSX) mit einer Zeile von Spaltentiteln wie Name, Betriebsnummer, PLZ, Ort, Telefon."

msgid "An employer is recognised by its establishment number; without one by name and postcode."
msgstr "Ein Arbeitgeber wird an der Betriebsnummer erkannt; ohne sie an Name und Postleitzahl."

msgid "What somebody corrected here stays: a cell counts only where the field is empty or still holds what the last list said. The check names what was kept."
msgstr "Was hier berichtigt wurde, bleibt: Eine Zelle zählt nur, wo das Feld leer ist oder noch enthält, was die letzte Liste sagte. Die Prüfung nennt, was behalten wurde."

msgid "An establishment number whose check digit does not fit is kept and marked."
msgstr "Eine Betriebsnummer, deren Prüfziffer nicht passt, wird behalten und gekennzeichnet."

msgid "An empty cell deletes nothing, and an employer missing from the list is not closed."
msgstr "Eine leere Zelle löscht nichts, und ein Arbeitgeber, der in der Liste fehlt, wird nicht geschlossen."

msgid "Lines of the list"
msgstr "Zeilen der Liste"

msgid "Line"
msgstr "Zeile"

msgid "What happened"
msgstr "Was geschah"

msgid "In detail"
msgstr "Im Einzelnen"

#, python-format
msgid "%(n)s value"
msgid_plural "%(n)s values"
msgstr[0] "%(n)s Angabe"
msgstr[1] "%(n)s Angaben"

msgid "Hint:"
msgstr "Hinweis:"

msgid "In the cell"
msgstr "In der Zelle"

msgid "A list (CSV, XLSX) with a line of column titles, such as Region, Monat, Arbeitslose, Gemeldete Stellen, Arbeitslosenquote."
msgstr "Eine Liste (CSV, XLSX) mit einer Zeile von Spaltentiteln wie Region, Monat, Arbeitslose, Gemeldete Stellen, Arbeitslosenquote."

msgid "One line for each region and month; Herne and “Herne, Stadt” are the same region."
msgstr "Eine Zeile je Region und Monat; Herne und „Herne, Stadt“ sind dieselbe Region."

msgid "A figure that is empty or a sign such as a dash or an x is missing: it is shown as missing, never as zero."
msgstr "Eine leere Zelle oder ein Zeichen wie ein Strich oder ein x heißt: Die Zahl fehlt. Sie wird als fehlend gezeigt, nie als null."

msgid "The same month again is corrected, unless figures of a later day are on record."
msgstr "Derselbe Monat noch einmal berichtigt die Zahlen, es sei denn, neuere sind erfasst."

msgid "Imported"
msgstr "Importiert"

msgid "Checked"
msgstr "Geprüft"

msgid "Deleted"
msgstr "Gelöscht"

msgid "A list (CSV, XLSX) with a line of column titles, such as Stellentitel, Arbeitgeber, PLZ, Ort, Lohn."
msgstr "Eine Liste (CSV, XLSX) mit einer Zeile Spaltentitel wie Stellentitel, Arbeitgeber, PLZ, Ort, Lohn."

msgid "Or a file of the public job search, or job postings as web pages carry them (schema.org), both as JSON."
msgstr "Oder eine Datei der öffentlichen Jobsuche oder Stellenanzeigen, wie sie auf Webseiten stehen (schema.org), beides als JSON."

msgid "A vacancy is recognised by its number at the source; without one by employer, title and place."
msgstr "Eine Stelle wird an ihrer Nummer bei der Quelle erkannt; ohne Nummer an Arbeitgeber, Titel und Ort."

msgid "An occupation that is not in the list of occupations is kept in its own words."
msgstr "Ein Beruf, der nicht in der Berufeliste steht, bleibt in seinen eigenen Worten."

msgid "What somebody corrected here stays, above all an occupation chosen by hand. The check names what was kept."
msgstr "Was hier berichtigt wurde, bleibt, vor allem ein von Hand gewählter Beruf. Die Prüfung nennt, was behalten wurde."

msgid "An empty cell deletes nothing, and a vacancy missing from the file is not closed."
msgstr "Eine leere Zelle löscht nichts, und eine Stelle, die in der Datei fehlt, wird nicht geschlossen."

msgid "First you see line by line what would happen. Nothing is stored before you say so."
msgstr "Zuerst sehen Sie Zeile für Zeile, was geschehen würde. Nichts wird gespeichert, bevor Sie es bestätigen."

msgid "Check the list"
msgstr "Liste prüfen"

msgid "Your last lists"
msgstr "Ihre letzten Listen"

msgid "File"
msgstr "Datei"

msgid "Uploaded"
msgstr "Hochgeladen"

msgid "What the list needs"
msgstr "Was die Liste braucht"

msgid "Empty list with all titles (CSV)"
msgstr "Leere Liste mit allen Titeln (CSV)"

msgid "What the list says is deleted here when it is imported or discarded, and after 24 hours when the next list is uploaded."
msgstr "Der Inhalt der Liste wird hier gelöscht, sobald sie importiert oder verworfen wird, und nach 24 Stunden, wenn die nächste Liste hochgeladen wird."

msgid "All teams"
msgstr "Alle Teams"

#, python-format
msgid "As of %(day)s"
msgstr "Stand %(day)s"

msgid "Needs attention"
msgstr "Braucht Aufmerksamkeit"

msgid "not contacted for 14 days"
msgstr "seit 14 Tagen kein Kontakt"

msgid "not contacted for 30 days"
msgstr "seit 30 Tagen kein Kontakt"

msgid "appointments without an outcome"
msgstr "Termine ohne Ergebnis"

msgid "without a next step"
msgstr "ohne nächsten Schritt"

msgid "mails failed in 7 days"
msgstr "E-Mails in 7 Tagen fehlgeschlagen"

msgid "mails came back in 7 days"
msgstr "E-Mails in 7 Tagen zurückgekommen"

msgid "mails uncertain in 7 days"
msgstr "E-Mails in 7 Tagen ungewiss"

msgid "Clients in programmes"
msgstr "Kundinnen und Kunden in Programmen"

msgid "In care and taking part today"
msgstr "In Betreuung und heute dabei"

msgid "Nobody takes part today. Administrators enrol clients in the administration."
msgstr "Heute nimmt niemand teil. Teilnahmen werden in der Administration eingetragen."

msgid "Absent today"
msgstr "Heute abwesend"

#, python-format
msgid "%(kind)s until %(last)s"
msgstr "%(kind)s bis %(last)s"

msgid "appointment today"
msgid_plural "appointments today"
msgstr[0] "Termin heute"
msgstr[1] "Termine heute"

#, python-format
msgid "Contacts in %(month)s"
msgstr "Kontakte im %(month)s"

msgid "Clients by the number of contacts held; attempts do not count."
msgstr "Kundinnen und Kunden nach Zahl der geführten Kontakte; Versuche zählen nicht."

msgid "Formal summonses are counted separately."
msgstr "Meldeaufforderungen werden gesondert gezählt."

msgid "Counsellors"
msgstr "Integrationsfachkräfte"

msgid "Load and open work of each counsellor, in alphabetical order"
msgstr "Fallbestand und offene Arbeit je Integrationsfachkraft, alphabetisch"

msgid "Share"
msgstr "Anteil"

msgid "Clients of places"
msgstr "Personen von Plätzen"

msgid "Free"
msgstr "Frei"

msgid "Not contacted 14 days"
msgstr "14 Tage ohne Kontakt"

msgid "Not contacted 30 days"
msgstr "30 Tage ohne Kontakt"

msgid "Outcome missing"
msgstr "Ergebnis fehlt"

msgid "has left"
msgstr "ausgeschieden"

msgid "Nobody works here yet. An administrator adds counsellors to the team."
msgstr "Hier arbeitet noch niemand. Die Administration fügt dem Team Integrationsfachkräfte hinzu."

msgid "Load"
msgstr "Fallbestand"

msgid "No ratio: nobody works here."
msgstr "Kein Schlüssel: Hier arbeitet niemand."

#, python-format
msgid "by contract: %(clients)s clients with a counsellor / %(fte)s full-time shares"
msgstr "nach Vertrag: %(clients)s betreute Personen / %(fte)s Vollzeitanteile"

#, python-format
msgid "actual: %(fte)s full-time shares without absences of more than four weeks"
msgstr "tatsächlich: %(fte)s Vollzeitanteile ohne Abwesenheiten von mehr als vier Wochen"

msgid "clients in care"
msgstr "Personen in Betreuung"

msgid "of these without a counsellor"
msgstr "davon ohne Integrationsfachkraft"

#, python-format
msgid "clients beyond the %(places)s places"
msgstr "Personen über die %(places)s Plätze hinaus"

#, python-format
msgid "of %(places)s places are free"
msgstr "von %(places)s Plätzen sind frei"

#, python-format
msgid "of %(places)s places filled: %(programme)s"
msgstr "von %(places)s Plätzen besetzt: %(programme)s"

#, python-format
msgid "places of %(programme)s; in the whole office %(filled)s of %(places)s"
msgstr "Plätze im Programm %(programme)s; im ganzen Haus %(filled)s von %(places)s"

msgid "Employers and integrations"
msgstr "Arbeitgeber und Integrationen"

msgid "Figure"
msgstr "Kennzahl"

msgid "Integrations in insured employment"
msgstr "Integrationen in sozialversicherungspflichtige Beschäftigung"

msgid "Contacts with employers, attempts included"
msgstr "Kontakte mit Arbeitgebern, Versuche eingeschlossen"

msgid "Counted by the first day of work. The project counts insured employment only."
msgstr "Gezählt nach dem ersten Arbeitstag. Das Projekt zählt nur sozialversicherungspflichtige Beschäftigung."

msgid "System state"
msgstr "Systemzustand"

msgid "Whether the jobs run by themselves, and where the mails to clients stand."
msgstr "Ob die Aufgaben von selbst laufen und wie es um die E-Mails an Kundinnen und Kunden steht."

msgid "Mails to clients"
msgstr "E-Mails an Kundinnen und Kunden"

msgid "waiting"
msgstr "warten"

#, python-format
msgid "the oldest for %(span)s"
msgstr "die älteste seit %(span)s"

msgid "failed in the last 7 days"
msgstr "in den letzten 7 Tagen fehlgeschlagen"

msgid "came back in the last 7 days"
msgstr "in den letzten 7 Tagen zurückgekommen"

msgid "uncertain in the last 7 days"
msgstr "in den letzten 7 Tagen ungewiss"

msgid "No mailbox is read: MAILBOX_URL is not set. Answers of clients and returned mails come in only where the mail server hands them to “manage.py read_mail”."
msgstr "Es wird kein Postfach gelesen: MAILBOX_URL ist nicht gesetzt. Antworten von Kundinnen und Kunden und zurückgekommene E-Mails gehen nur ein, wenn der Mailserver sie an „manage.py read_mail“ übergibt."

msgid "Jobs"
msgstr "Aufgaben"

msgid "Last run"
msgstr "Letzter Lauf"

msgid "Job"
msgstr "Aufgabe"

#, python-format
msgid "late by %(span)s"
msgstr "überfällig seit %(span)s"

msgid "about to run"
msgstr "läuft gleich"

#, python-format
msgid "%(span)s ago"
msgstr "vor %(span)s"

msgid "nothing to do"
msgstr "nichts zu tun"

#, python-format
msgid "broke off: %(error)s"
msgstr "abgebrochen: %(error)s"

#, python-format
msgid "last run %(span)s ago."
msgstr "zuletzt vor %(span)s gelaufen."

msgid "has not run yet."
msgstr "noch nie gelaufen."

msgid "What to do"
msgstr "Was zu tun ist"

msgid "Please tell your administrator."
msgstr "Bitte sagen Sie Ihrer Administration Bescheid."

#, python-format
msgid "Account of %(name)s"
msgstr "Konto von %(name)s"

msgid "Keys"
msgstr "Tasten"

msgid "Main menu"
msgstr "Hauptmenü"

msgctxt "place"
msgid "Clients"
msgstr "Fallbestand"

msgid "Administration"
msgstr "Administration"

msgid "Import clients"
msgstr "Kundenliste importieren"

msgid "Import employers"
msgstr "Arbeitgeber importieren"

msgid "Import vacancies"
msgstr "Stellen importieren"

msgid "Import labour market figures"
msgstr "Arbeitsmarktzahlen einlesen"

msgid "Find a client by name or number"
msgstr "Person nach Name oder Nummer finden"

msgid "Ctrl K"
msgstr "Strg K"

msgid "Take the list along:"
msgstr "Liste mitnehmen:"

msgid "Filter"
msgstr "Filtern"

msgid "Apply"
msgstr "Anwenden"

msgid "Show all"
msgstr "Alle anzeigen"

msgid "Next row, previous row"
msgstr "Nächste Zeile, vorige Zeile"

msgid "Enter"
msgstr "Eingabe"

msgid "Open the row"
msgstr "Zeile öffnen"

msgid "This list"
msgstr "Diese Liste"

msgid "Close"
msgstr "Schließen"

msgid "Pages"
msgstr "Seiten"

#, python-format
msgid "%(first)s to %(last)s of %(total)s"
msgstr "%(first)s bis %(last)s von %(total)s"

msgid "Next"
msgstr "Weiter"

msgid "Light"
msgstr "Hell"

msgid "Dark"
msgstr "Dunkel"

msgid "Automatic"
msgstr "Automatisch"

msgid "Dismiss"
msgstr "Schließen"

#, python-format
msgid "Your day: %(day)s"
msgstr "Ihr Tag: %(day)s"

#, python-format
msgid "Your team: %(day)s"
msgstr "Ihr Team: %(day)s"

msgid "Morning overview"
msgstr "Tagesüberblick"

msgid "Weekly digest"
msgstr "Wochenüberblick"

msgid "person"
msgstr "Person"

msgid "mail to staff"
msgstr "E-Mail an Beschäftigte"

msgid "mails to staff"
msgstr "E-Mails an Beschäftigte"

#, python-format
msgid "Of these for %(name)s, whom you cover for"
msgstr "Davon für %(name)s, in Vertretung"

msgid "appointment without an outcome"
msgid_plural "appointments without an outcome"
msgstr[0] "Termin ohne Ergebnis"
msgstr[1] "Termine ohne Ergebnis"

msgid "message of a client to deal with"
msgid_plural "messages of clients to deal with"
msgstr[0] "Rückmeldung per E-Mail zu bearbeiten"
msgstr[1] "Rückmeldungen per E-Mail zu bearbeiten"

msgid "mail that did not arrive: please telephone"
msgid_plural "mails that did not arrive: please telephone"
msgstr[0] "E-Mail, die nicht ankam: bitte telefonieren"
msgstr[1] "E-Mails, die nicht ankamen: bitte telefonieren"

msgid "client due for a contact"
msgid_plural "clients due for a contact"
msgstr[0] "Person, bei der ein Kontakt fällig ist"
msgstr[1] "Personen, bei denen ein Kontakt fällig ist"

msgid "client without a next step"
msgid_plural "clients without a next step"
msgstr[0] "Person ohne nächsten Schritt"
msgstr[1] "Personen ohne nächsten Schritt"

msgid "client in care"
msgid_plural "clients in care"
msgstr[0] "Person in Betreuung"
msgstr[1] "Personen in Betreuung"

msgid "absent today"
msgstr "heute abwesend"

msgid "mails failed"
msgstr "E-Mails fehlgeschlagen"

msgid "mails came back"
msgstr "E-Mails zurückgekommen"

msgid "mails of which nobody knows whether they arrived"
msgstr "E-Mails, von denen ungewiss ist, ob sie ankamen"

msgid "This record has changed since the list was checked; please import the list again."
msgstr "Dieser Datensatz hat sich seit der Prüfung der Liste geändert; bitte importieren Sie die Liste erneut."

msgid "Somebody else has entered this number or changed this record in the meantime."
msgstr "Jemand anderes hat inzwischen diese Nummer eingetragen oder diesen Datensatz geändert."

msgid "import of a client list"
msgstr "Einlesen einer Kundenliste"

msgid "The recorded wish for e-mail stays: a list does not withdraw it."
msgstr "Der vermerkte Wunsch nach E-Mail bleibt: Eine Liste widerruft ihn nicht."

msgid "The wish for e-mail was not recorded: there is no e-mail address."
msgstr "Der Wunsch nach E-Mail wurde nicht vermerkt: Es gibt keine E-Mail-Adresse."

msgid "recorded, in writing"
msgstr "vermerkt, schriftlich"

msgid "Several counsellors have this name; please give the user name."
msgstr "Mehrere Integrationsfachkräfte heißen so; bitte geben Sie den Benutzernamen an."

#, python-format
msgid "There is no counsellor %(name)s whom you could assign."
msgstr "Es gibt keine Integrationsfachkraft %(name)s, die Sie zuweisen können."

#, python-format
msgid "%(name)s has no free place; there are %(capacity)s places."
msgstr "%(name)s hat keinen freien Platz; es gibt %(capacity)s Plätze."

msgid "The file is empty."
msgstr "Die Datei ist leer."

#, python-format
msgid "No line with column titles was found. The list needs one, such as: %(titles)s."
msgstr "Es wurde keine Zeile mit Spaltentiteln gefunden. Die Liste braucht eine, zum Beispiel: %(titles)s."

#, python-format
msgid "Below the column titles in line %(line)s there is nothing."
msgstr "Unter den Spaltentiteln in Zeile %(line)s steht nichts."

#, python-format
msgid "The column %(title)s stands in line %(line)s twice. Please remove one of them."
msgstr "Die Spalte %(title)s steht in Zeile %(line)s doppelt. Bitte entfernen Sie eine davon."

#, python-format
msgid "The columns %(one)s and %(two)s in line %(line)s mean the same. Please remove one of them."
msgstr "Die Spalten %(one)s und %(two)s in Zeile %(line)s bedeuten dasselbe. Bitte entfernen Sie eine davon."

msgid "New"
msgstr "Neu"

msgid "Unchanged"
msgstr "Unverändert"

msgid "Refused"
msgstr "Abgelehnt"

#, python-format
msgid "In line %(line)s a quotation mark is opened and never closed."
msgstr "In Zeile %(line)s beginnt ein Anführungszeichen und endet nie."

#, python-format
msgid "Line %(line)s cannot be read: a cell is far too long."
msgstr "Zeile %(line)s ist nicht lesbar: Eine Zelle ist viel zu lang."

#, python-format
msgid "The same employer as in line %(line)s."
msgstr "Derselbe Arbeitgeber wie in Zeile %(line)s."

#, python-format
msgid "Renamed: so far it was called %(name)s."
msgstr "Umbenannt: bisher hieß er %(name)s."

#, python-format
msgid "Corrected here and kept: %(fields)s."
msgstr "Hier berichtigt und behalten: %(fields)s."

msgid "The line names no employer."
msgstr "Die Zeile nennt keinen Arbeitgeber."

#, python-format
msgid "%(field)s left out: %(reason)s"
msgstr "%(field)s weggelassen: %(reason)s"

msgid "The check digit of the establishment number does not fit; it is kept and marked."
msgstr "Die Prüfziffer der Betriebsnummer passt nicht; sie wird behalten und gekennzeichnet."

msgid "The list says that this employer is no longer there; please check it."
msgstr "Laut Liste gibt es diesen Arbeitgeber nicht mehr; bitte prüfen Sie das."

msgid "The postcode is not known; please check it."
msgstr "Die Postleitzahl ist nicht bekannt; bitte prüfen Sie sie."

msgid "Client list"
msgstr "Kundenliste"

msgid "XLSX or CSV, at most 10 megabytes and 50,000 lines."
msgstr "XLSX oder CSV, höchstens 10 Megabyte und 50.000 Zeilen."

msgid "Please choose a file."
msgstr "Bitte wählen Sie eine Datei aus."

msgid "Team of new clients"
msgstr "Team der neuen Kundinnen und Kunden"

msgid "no team"
msgstr "kein Team"

msgid "For those without a counsellor. Without a team only administrators see them."
msgstr "Für Personen ohne Integrationsfachkraft. Ohne Team sieht sie nur die Administration."

msgid "File with vacancies"
msgstr "Datei mit Stellen"

msgid "XLSX, CSV or JSON, at most 10 megabytes and 50,000 lines."
msgstr "XLSX, CSV oder JSON, höchstens 10 Megabyte und 50.000 Zeilen."

msgid "List of employers"
msgstr "Liste der Arbeitgeber"

msgid "Region"
msgstr "Region"

msgid "Where the lines name none."
msgstr "Für Zeilen, die nichts dazu sagen."

msgid "As of"
msgstr "Stand"

msgid "Table of figures"
msgstr "Tabelle mit Zahlen"

msgid "The file is no valid JSON. Please fetch it again, or save the list as .xlsx."
msgstr "Die Datei ist kein gültiges JSON. Bitte rufen Sie sie noch einmal ab, oder speichern Sie die Liste als .xlsx."

msgid "No vacancy was found in this file."
msgstr "In dieser Datei wurde keine Stelle gefunden."

#, python-format
msgid "%(field)s: this is no figure."
msgstr "%(field)s: Das ist keine Zahl."

msgid "The line names no region; please name it above, for the whole list."
msgstr "Die Zeile nennt keine Region; bitte beim Hochladen für die ganze Liste angeben."

msgid "The line names no month; figures of a whole year are not kept."
msgstr "Die Zeile nennt keinen Monat; Zahlen für ein ganzes Jahr werden nicht geführt."

msgid "The month lies ahead."
msgstr "Der Monat liegt in der Zukunft."

msgid "Please say as of which day the figures are; it cannot lie ahead."
msgstr "Bitte den Stand der Zahlen angeben; er darf nicht in der Zukunft liegen."

msgid "The line has no figure."
msgstr "Die Zeile enthält keine Zahl."

#, python-format
msgid "The same region and month as in line %(line)s."
msgstr "Dieselbe Region und derselbe Monat wie in Zeile %(line)s."

#, python-format
msgid "Figures of a later day (%(day)s) are on record and stay."
msgstr "Neuere Zahlen (Stand %(day)s) sind erfasst und bleiben."

#, python-format
msgid "Missing: %(fields)s."
msgstr "Fehlt: %(fields)s."

#, python-format
msgid "Line %(line)s has the same client number."
msgstr "Zeile %(line)s hat dieselbe Kundennummer."

msgid "The client number belongs to somebody of another name and date of birth."
msgstr "Die Kundennummer gehört einer Person mit anderem Namen und Geburtsdatum."

#, python-format
msgid "The same person as in line %(line)s."
msgstr "Dieselbe Person wie in Zeile %(line)s."

msgid "The care of this client has ended; a list takes nobody in again."
msgstr "Die Betreuung dieser Person ist beendet; eine Liste nimmt niemanden wieder auf."

msgid "This person is already known in another team."
msgstr "Diese Person ist in einem anderen Team bereits bekannt."

msgid "More than one client fits this line; please give the client number."
msgstr "Mehrere Personen passen zu dieser Zeile; bitte geben Sie die Kundennummer an."

#, python-format
msgid "The same name and date of birth as in line %(line)s, but another client number."
msgstr "Derselbe Name und dasselbe Geburtsdatum wie in Zeile %(line)s, aber eine andere Kundennummer."

msgid "A client of this name and date of birth has another client number."
msgstr "Eine Person mit diesem Namen und Geburtsdatum hat eine andere Kundennummer."

#, python-format
msgid "Line %(line)s has the same name; without a date of birth it is not clear whether it is the same person."
msgstr "Zeile %(line)s hat denselben Namen; ohne Geburtsdatum ist nicht klar, ob es dieselbe Person ist."

msgid "There is a client of this name; without a date of birth it is not clear whether it is the same person."
msgstr "Es gibt eine Person mit diesem Namen; ohne Geburtsdatum ist nicht klar, ob es dieselbe ist."

msgid "There is somebody of the same name already; please check that it is another person."
msgstr "Es gibt schon eine Person mit diesem Namen; bitte prüfen Sie, ob es eine andere ist."

msgid "file"
msgstr "Datei"

msgid "uploaded by"
msgstr "hochgeladen von"

msgid "uploaded at"
msgstr "hochgeladen am"

msgid "lines"
msgstr "Zeilen"

msgid "applied at"
msgstr "übernommen am"

msgid "The content of this list has been deleted. Please choose the file again."
msgstr "Der Inhalt dieser Liste wurde gelöscht. Bitte wählen Sie die Datei erneut aus."

msgid "team of new clients"
msgstr "Team der neuen Kundinnen und Kunden"

msgid "imports of client lists"
msgstr "Einlesen von Kundenlisten"

msgid "import of vacancies"
msgstr "Import von Stellen"

msgid "imports of vacancies"
msgstr "Importe von Stellen"

msgid "import of employers"
msgstr "Import von Arbeitgebern"

msgid "imports of employers"
msgstr "Importe von Arbeitgebern"

msgid "import of labour market figures"
msgstr "Import von Arbeitsmarktzahlen"

msgid "imports of labour market figures"
msgstr "Importe von Arbeitsmarktzahlen"

msgid "Please save the list of occupations as CSV."
msgstr "Bitte speichern Sie die Berufeliste als CSV."

msgid "This is no list of occupations: columns for code, level and title are missing."
msgstr "Das ist keine Berufeliste: Die Spalten für Schlüssel, Ebene und Titel fehlen."

msgid "The list of occupations has no line with code, level and title."
msgstr "Die Berufeliste hat keine Zeile mit Schlüssel, Ebene und Titel."

msgid "Published more than a year ago; please ask the employer whether it is still open."
msgstr "Vor mehr als einem Jahr veröffentlicht; bitte fragen Sie den Arbeitgeber, ob die Stelle noch offen ist."

msgid "The line has no title; the occupation stands in for it."
msgstr "Die Zeile hat keinen Titel; an seiner Stelle steht der Beruf."

msgid "The coordinates lie outside Germany and were left out."
msgstr "Die Koordinaten liegen außerhalb Deutschlands und wurden weggelassen."

msgid "The line has no postcode; it is placed by its coordinates."
msgstr "Die Zeile hat keine Postleitzahl; der Ort folgt aus den Koordinaten."

msgid "The line has no postcode: nobody can say how far it is."
msgstr "Die Zeile hat keine Postleitzahl: Wie weit es ist, lässt sich nicht sagen."

msgid "There is no team lead or administrator with this user name."
msgstr "Es gibt keine Teamleitung und keine Administration mit diesem Benutzernamen."

#, python-format
msgid "Columns that were not read: %(titles)s"
msgstr "Nicht gelesene Spalten: %(titles)s"

msgid "Nothing was imported: this was a dry run."
msgstr "Nichts wurde importiert: Das war ein Probelauf."

#, python-format
msgid "Line %(line)s: %(outcome)s"
msgstr "Zeile %(line)s: %(outcome)s"

msgid "The line contains characters that no text has (NUL); please type it anew."
msgstr "Die Zeile enthält Zeichen, die in keinem Text vorkommen (NUL); bitte geben Sie sie neu ein."

msgid "Only one cell of the line is filled: a title or a sum?"
msgstr "In der Zeile ist nur eine Zelle ausgefüllt: ein Titel oder eine Summe?"

#, python-format
msgid "%(field)s left out: the cell holds an error (%(error)s)."
msgstr "%(field)s weggelassen: In der Zelle steht ein Fehler (%(error)s)."

#, python-format
msgid "%(field)s: the cell holds an error (%(error)s)."
msgstr "%(field)s: In der Zelle steht ein Fehler (%(error)s)."

msgid "Last and first name could not be told apart; please check them."
msgstr "Nachname und Vorname ließen sich nicht trennen; bitte prüfen Sie sie."

msgid "Only the first telephone number was taken: both together are too long."
msgstr "Nur die erste Telefonnummer wurde übernommen: Beide zusammen sind zu lang."

msgid "One of the telephone numbers was left out: it is damaged or has letters."
msgstr "Eine der Telefonnummern wurde weggelassen: Sie ist beschädigt oder enthält Buchstaben."

msgid "The wish for e-mail was not recorded: only x, ja or yes count."
msgstr "Der Wunsch nach E-Mail wurde nicht vermerkt: Nur x, ja oder yes zählen."

#, python-format
msgid "%(field)s left out: the value is not known."
msgstr "%(field)s weggelassen: Der Wert ist nicht bekannt."

msgid "Mobile number"
msgstr "Mobilnummer"

msgid "House number"
msgstr "Hausnummer"

msgid "Postcode and place"
msgstr "PLZ und Ort"

#, python-format
msgid "The file has more than %(limit)s megabytes. Please split the list."
msgstr "Die Datei ist größer als %(limit)s Megabyte. Bitte teilen Sie die Liste auf."

msgid "This is a web page or XML file, whatever its name says. Please open it in Excel and save it as .xlsx."
msgstr "Das ist eine Webseite oder XML-Datei, was auch immer ihr Name sagt. Bitte öffnen Sie sie in Excel und speichern Sie sie als .xlsx."

msgid "The file is protected by a password. Please save it without a password and try again."
msgstr "Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort und versuchen Sie es erneut."

msgid "This is a file of an old Excel (.xls). Please open it and save it as .xlsx."
msgstr "Das ist eine Datei eines alten Excel (.xls). Bitte öffnen Sie sie und speichern Sie sie als .xlsx."

msgid "Unpacked, the file would be far too large. Please save only the list, as .xlsx or CSV."
msgstr "Entpackt wäre die Datei viel zu groß. Bitte speichern Sie nur die Liste, als .xlsx oder CSV."

msgid "This is a binary Excel file (.xlsb). Please open it and save it as .xlsx."
msgstr "Das ist eine binäre Excel-Datei (.xlsb). Bitte öffnen Sie sie und speichern Sie sie als .xlsx."

msgid "This is an OpenDocument file (.ods). Please open it and save it as .xlsx or CSV."
msgstr "Das ist eine OpenDocument-Datei (.ods). Bitte öffnen Sie sie und speichern Sie sie als .xlsx oder CSV."

msgid "This is not a list: only XLSX and CSV files can be read. Please save the list in Excel as .xlsx."
msgstr "Das ist keine Liste: Nur XLSX- und CSV-Dateien können gelesen werden. Bitte speichern Sie die Liste in Excel als .xlsx."

#, python-format
msgid "The list has more than %(limit)s lines. Please split it."
msgstr "Die Liste hat mehr als %(limit)s Zeilen. Bitte teilen Sie sie auf."

msgid "The workbook is damaged and cannot be read. Please open it in Excel and save it again as .xlsx."
msgstr "Die Arbeitsmappe ist beschädigt und nicht lesbar. Bitte öffnen Sie sie in Excel und speichern Sie sie neu als .xlsx."

#, python-format
msgid "The same vacancy as in line %(line)s."
msgstr "Dieselbe Stelle wie in Zeile %(line)s."

#, python-format
msgid "Title, employer and place are those of line %(line)s."
msgstr "Titel, Arbeitgeber und Ort sind die von Zeile %(line)s."

#, python-format
msgid "This number belongs to another vacancy: %(title)s."
msgstr "Diese Nummer gehört zu einer anderen Stelle: %(title)s."

msgid "A vacancy of this title is on record already from another source; please check it."
msgstr "Eine Stelle dieser Bezeichnung ist schon aus einer anderen Quelle erfasst; bitte prüfen."

#, python-format
msgid "The source now names %(name)s as employer; the vacancy stays with %(known)s."
msgstr "Die Quelle nennt jetzt %(name)s als Arbeitgeber; die Stelle bleibt bei %(known)s."

msgid "This list has been imported already; nothing was changed."
msgstr "Diese Liste wurde schon importiert; es wurde nichts geändert."

#, python-format
msgid "%(count)s line imported."
msgid_plural "%(count)s lines imported."
msgstr[0] "%(count)s Zeile importiert."
msgstr[1] "%(count)s Zeilen importiert."

msgid "The list was deleted; nothing was imported."
msgstr "Die Liste wurde gelöscht; nichts wurde importiert."

msgid "There is no team of this name."
msgstr "Es gibt kein Team mit diesem Namen."

#, python-format
msgid "%(new)s new occupations, %(changed)s changed, %(names)s new names."
msgstr "%(new)s neue Berufe, %(changed)s geändert, %(names)s neue Bezeichnungen."

msgid "Look into the log of the worker and restart it. What is due stays in the database and is caught up; nothing is done twice."
msgstr "Bitte sehen Sie ins Protokoll des Workers und starten Sie ihn neu. Was fällig ist, steht in der Datenbank und wird nachgeholt; nichts geschieht doppelt."

msgid "Clock of the schedule"
msgstr "Zeitplan"

msgid "No job runs by itself: nothing is planned and nothing is sent."
msgstr "Keine Aufgabe läuft von selbst: Es wird nichts geplant und nichts gesendet."

msgid "Look whether exactly one beat, at least one worker and the broker run, and start what is missing. The log of each says why it ended."
msgstr "Bitte sehen Sie nach, ob genau ein Beat, mindestens ein Worker und der Broker laufen, und starten Sie, was fehlt. Im jeweiligen Protokoll steht, warum es endete."

msgid "Planning of reminders"
msgstr "Planung der Erinnerungen"

msgid "New reminders and invitations are not planned."
msgstr "Neue Erinnerungen und Einladungen werden nicht geplant."

msgid "Sending of mails"
msgstr "Versand der E-Mails"

msgid "Mails to clients are waiting."
msgstr "E-Mails an Kundinnen und Kunden warten."

msgid "Mails to staff"
msgstr "E-Mails an Beschäftigte"

msgid "Morning overviews and weekly digests may be missing; Today and the team's page show the same."
msgstr "Tages- und Wochenüberblicke können fehlen; „Heute“ und die Seite des Teams zeigen dasselbe."

msgid "Mails to employers"
msgstr "E-Mails an Arbeitgeber"

msgid "Mails to employers are waiting; please telephone where it matters."
msgstr "E-Mails an Arbeitgeber warten; bitte rufen Sie an, wo es darauf ankommt."

msgid "Search for new matches"
msgstr "Suche nach neuen Treffern"

msgid "Who newly fits a vacancy is not written down; the lists themselves are always up to date."
msgstr "Wer neu zu einer Stelle passt, wird nicht vermerkt; die Listen selbst sind immer aktuell."

msgid "Deleting of old messages"
msgstr "Löschen alter Nachrichten"

msgid "Messages of clients are kept longer than they should be."
msgstr "Nachrichten von Kundinnen und Kunden werden länger aufbewahrt als vorgesehen."

msgid "Reading of the mailbox"
msgstr "Lesen des Postfachs"

msgid "Answers of clients and returned mails are not noticed."
msgstr "Antworten von Kundinnen und Kunden und Rückläufer werden nicht bemerkt."

msgid "Look whether the mailbox of MAILBOX_URL can be reached and its password is still right. Nothing is lost: what is unread there is filed later."
msgstr "Prüfen Sie, ob das Postfach aus MAILBOX_URL erreichbar ist und das Passwort noch stimmt. Nichts geht verloren: Was dort ungelesen ist, wird später abgelegt."

msgid "reminders planned"
msgstr "Erinnerungen geplant"

msgid "invitations planned"
msgstr "Einladungen geplant"

msgid "moved to this month"
msgstr "in diesen Monat verschoben"

msgid "no longer needed"
msgstr "nicht mehr nötig"

msgid "too late"
msgstr "zu spät"

msgid "taken back from a worker that died"
msgstr "von einem ausgefallenen Worker zurückgeholt"

msgid "to be tried again"
msgstr "werden erneut versucht"

msgid "failed"
msgstr "fehlgeschlagen"

msgid "uncertain"
msgstr "ungewiss"

msgid "not sent"
msgstr "nicht gesendet"

msgid "filed before"
msgstr "schon abgelegt"

msgid "profiles looked at"
msgstr "Profile angesehen"

msgid "vacancies looked at"
msgstr "Stellen angesehen"

msgid "gone before they were read"
msgstr "vor dem Lesen verschwunden"

msgid "old messages deleted"
msgstr "alte Nachrichten gelöscht"

#, python-format
msgid "%(n)s day"
msgid_plural "%(n)s days"
msgstr[0] "%(n)s Tag"
msgstr[1] "%(n)s Tagen"

#, python-format
msgid "%(n)s hour"
msgid_plural "%(n)s hours"
msgstr[0] "%(n)s Stunde"
msgstr[1] "%(n)s Stunden"

msgid "less than a minute"
msgstr "weniger als einer Minute"

#, python-format
msgid "%(n)s minute"
msgid_plural "%(n)s minutes"
msgstr[0] "%(n)s Minute"
msgstr[1] "%(n)s Minuten"

#, python-format
msgid "not told that a session of the workshop has changed: %(why)s"
msgstr "weiß noch nicht, dass sich ein Kurstag geändert hat: %(why)s"

msgid "notice of a changed session"
msgstr "Mitteilung über einen geänderten Kurstag"

msgid "Notice of a changed session"
msgstr "Mitteilung über einen geänderten Kurstag"

msgid "Notice of a session that falls out"
msgstr "Mitteilung über einen ausfallenden Kurstag"

msgid "The session was changed."
msgstr "Der Kurstag wurde geändert."

msgid "The session falls out."
msgstr "Der Kurstag fällt aus."

#, python-format
msgid "%(name)s was told on the telephone."
msgstr "%(name)s wurde telefonisch benachrichtigt."

#, python-format
msgid " and %(n)s more"
msgstr " und %(n)s weitere"

msgid "version of the session"
msgstr "Fassung des Kurstags"

msgid "time so far"
msgstr "bisherige Zeit"

msgid "room so far"
msgstr "bisheriger Raum"

msgid "new room"
msgstr "neuer Raum"

msgid "told after"
msgstr "wird benachrichtigt ab"

msgid "telephoned at"
msgstr "angerufen am"

msgid "telephoned by"
msgstr "angerufen von"

msgid "notices of changed sessions"
msgstr "Mitteilungen über geänderte Kurstage"

msgid "moved up at"
msgstr "nachgerückt am"

msgid "In this language; empty: as with the template."
msgstr "In dieser Sprache; leer: wie bei der Vorlage."

msgid "Talks have begun; the times of this day stay as they are."
msgstr "Gespräche haben begonnen; die Zeiten dieses Tages bleiben, wie sie sind."

msgid "The talks have changed in the meantime; please look at what follows once more."
msgstr "Die Gespräche haben sich inzwischen geändert; bitte sehen Sie noch einmal an, was daraus folgt."

msgid "Please look at what becomes of the talks, then save once more."
msgstr "Bitte sehen Sie an, was aus den Gesprächen wird, dann noch einmal speichern."

msgid "place so far"
msgstr "bisheriger Ort"

msgid "changed by"
msgstr "geändert von"

msgid "told at"
msgstr "benachrichtigt am"

msgid "told by"
msgstr "benachrichtigt von"

msgid "notice of a changed talk"
msgstr "Mitteilung über ein geändertes Gespräch"

msgid "notices of changed talks"
msgstr "Mitteilungen über geänderte Gespräche"

msgid "The employer day was changed."
msgstr "Der Arbeitgebertag wurde geändert."

msgid "The table was changed."
msgstr "Der Tisch wurde geändert."

msgid "What the client learns, as proposed"
msgstr "Was mitgeteilt wird (laut Vorschlag)"

msgid "Tell the clients by e-mail where the time changes"
msgstr "Per E-Mail benachrichtigen, wo sich die Zeit ändert"

msgid "Open work of colleagues who are away without a deputy who is there, or who have left. Nobody sees it on Today."
msgstr "Offene Arbeit von Abwesenden, deren Vertretung fehlt oder selbst nicht da ist, und von Ausgeschiedenen. Auf keiner Seite „Heute“ erscheint sie."

#, python-format
msgid "From %(first)s to %(last)s. Number of sessions: %(n)s. Hours in all: %(h)s."
msgstr "Vom %(first)s bis %(last)s. Zahl der Kurstage: %(n)s. Stunden insgesamt: %(h)s."

msgid "The room can be reached without steps."
msgstr "Der Raum ist ohne Stufen erreichbar."

msgid "No mail will be sent: the client already knows this time by e-mail, and no time is mailed twice. Please tell the client of the other place or person, for instance by telephone."
msgstr "Es geht keine E-Mail hinaus: Die Person kennt diese Zeit bereits per E-Mail, und eine Zeit wird nicht zweimal mitgeteilt. Bitte teilen Sie ihr den anderen Ort oder die andere Ansprechperson selbst mit, zum Beispiel telefonisch."

msgid "Please telephone: a session has changed"
msgstr "Bitte anrufen: ein Kurstag hat sich geändert"

#, python-format
msgid "%(moment)s falls out"
msgstr "%(moment)s fällt aus"

#, python-format
msgid "now %(moment)s"
msgstr "jetzt %(moment)s"

msgid "Told on the telephone"
msgstr "Telefonisch gesagt"

msgid "Told of the change"
msgstr "Wer von der Änderung weiß"

#, python-format
msgid "telephoned %(moment)s (%(name)s)"
msgstr "angerufen %(moment)s (%(name)s)"

msgid "knows this already"
msgstr "weiß das bereits"

msgid "is told within a minute or two"
msgstr "wird in ein, zwei Minuten benachrichtigt"

msgid "Who will be told stands here as soon as day, time and room do."
msgstr "Wer benachrichtigt wird, steht hier, sobald Tag, Zeit und Raum feststehen."

msgid "Nobody takes part yet, so nobody has to be told."
msgstr "Noch nimmt niemand teil, also ist niemand zu benachrichtigen."

msgid "Tell the participants of another time or room?"
msgstr "Teilnehmende über eine andere Zeit oder einen anderen Raum benachrichtigen?"

msgid "Tell the participants?"
msgstr "Teilnehmende benachrichtigen?"

msgid "No, we tell everybody ourselves"
msgstr "Nein, wir sagen es allen selbst"

msgid "No mail will be sent to the participants. That you decided so is kept."
msgstr "Es geht keine E-Mail an die Teilnehmenden. Dass Sie so entschieden haben, bleibt festgehalten."

#, python-format
msgid "By e-mail: %(n)s participant"
msgid_plural "By e-mail: %(n)s participants"
msgstr[0] "Per E-Mail: %(n)s Person"
msgstr[1] "Per E-Mail: %(n)s Teilnehmende"

#, python-format
msgid "for %(n)s seconds it can be undone"
msgstr "%(n)s Sekunden lang lässt es sich zurücknehmen"

#, python-format
msgid "Please telephone %(n)s participant:"
msgid_plural "Please telephone %(n)s participants:"
msgstr[0] "Bitte %(n)s Person anrufen:"
msgstr[1] "Bitte %(n)s Teilnehmende anrufen:"

#, python-format
msgid "%(n)s participant knows this already."
msgid_plural "%(n)s participants know this already."
msgstr[0] "%(n)s Person weiß das bereits."
msgstr[1] "%(n)s Teilnehmende wissen das bereits."

#, python-format
msgid "The mail as it is read (%(language)s)"
msgstr "Die E-Mail, wie sie gelesen wird (%(language)s)"

msgid "There is no text about this workshop in this language yet; the German one stands in its place."
msgstr "In dieser Sprache gibt es noch keinen Text zu dieser Maßnahme; stattdessen steht hier der deutsche."

msgid "There is no text about this workshop yet."
msgstr "Zu dieser Maßnahme gibt es noch keinen Text."

msgid "Write the text"
msgstr "Text schreiben"

#, python-format
msgid "has moved up to a place in %(name)s, from %(day)s on: please say so"
msgstr "ist auf einen Platz nachgerückt (%(name)s, ab %(day)s): bitte Bescheid sagen"

#, python-format
msgid "your client is there:"
msgid_plural "%(n)s of your clients are there:"
msgstr[0] "dabei ist:"
msgstr[1] "dabei sind %(n)s, die Sie betreuen:"

msgid "A session falls out"
msgstr "Kurstag fällt aus"

#, python-format
msgid "The session of %(day)s falls out"
msgstr "Der Kurstag %(day)s fällt aus"

msgid "It falls out"
msgstr "Ausfallen lassen"

msgid "Change an employer day"
msgstr "Arbeitgebertag ändern"

msgid "Talks keep their number and move with the times. What becomes of each is shown before anything is saved."
msgstr "Gespräche behalten ihre Nummer und wandern mit den Zeiten. Was aus jedem wird, steht hier, bevor etwas gespeichert wird."

msgid "What becomes of the talks"
msgstr "Was aus den Gesprächen wird"

msgid "Nobody is mailed: after saving, who has to be told stands on the page of the day, and with each client's counsellor on Today."
msgstr "Es gehen keine E-Mails hinaus: Wer nach dem Speichern zu benachrichtigen ist, steht auf der Seite des Tages und bei der zuständigen Fachkraft unter „Heute“."

msgid "Save, with these changes"
msgstr "Mit diesen Änderungen speichern"

msgid "Please tell: the day has changed"
msgstr "Bitte sagen: der Tag hat sich geändert"

#, python-format
msgid "Change table %(n)s"
msgstr "Tisch %(n)s ändern"

msgid "Then"
msgstr "Danach"

msgid "is taken off: no time is left"
msgstr "entfällt: keine Zeit mehr frei"

#, python-format
msgid "talk %(old)s is now %(new)s"
msgstr "Gespräch %(old)s ist jetzt %(new)s"

#, python-format
msgid "talk %(old)s does not take place"
msgstr "Gespräch %(old)s findet nicht statt"

msgid "Please tell: an employer day has changed"
msgstr "Bitte sagen: ein Arbeitgebertag hat sich geändert"

msgid "Change a table"
msgstr "Tisch ändern"

#, python-format
msgid "Table %(n)s: %(name)s"
msgstr "Tisch %(n)s: %(name)s"

msgid "The employer does not come"
msgstr "Der Arbeitgeber kommt nicht"

#, python-format
msgid "%(n)s talk is then taken off; the client has to be told:"
msgid_plural "%(n)s talks are then taken off; these clients have to be told:"
msgstr[0] "%(n)s Gespräch entfällt dann; Bescheid sagen müssen Sie:"
msgstr[1] "%(n)s Gespräche entfallen dann; Bescheid sagen müssen Sie:"

msgid "Nobody is booked at this table."
msgstr "An diesem Tisch ist niemand eingeplant."

msgid "Remove the table and its talks"
msgstr "Tisch mit seinen Gesprächen entfernen"

msgid "Remove the table"
msgstr "Tisch entfernen"

msgid "Table number"
msgstr "Tisch Nummer"

msgid "Free seats in workshops"
msgstr "Frei werdende Plätze in Maßnahmen"

msgid "Whoever has left keeps a place, and the waiting list does not move up."
msgstr "Wer nicht mehr dabei ist, behält einen Platz, und die Warteliste rückt nicht nach."

msgid "notices of changed sessions planned"
msgstr "Mitteilungen über geänderte Kurstage geplant"

msgid "notices of sessions that fall out planned"
msgstr "Mitteilungen über ausfallende Kurstage geplant"

msgid "seats freed"
msgstr "Plätze frei geworden"

msgid "moved up from a waiting list"
msgstr "von einer Warteliste nachgerückt"
