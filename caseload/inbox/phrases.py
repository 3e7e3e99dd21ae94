"""What mail systems say when a mail does not arrive: a phrase book of many makes and languages. Pure.

Each line holds one or more phrases (regular expressions, separated by ``|``); a line indented further goes on with the
one above. ``@@`` stands for an address, ``<one>`` and ``<wer>`` (German) for the many names of a recipient, ``<box>`` for
those of a mailbox, ``<near>`` and ``<far>`` for a stretch of the same sentence.
"""

import re
from enum import StrEnum


class Reason(StrEnum):
    NO_MAILBOX = "no_mailbox"
    NO_HOST = "no_host"
    MOVED = "moved"
    TAKES_NO_MAIL = "takes_no_mail"
    FULL = "full"
    SUSPENDED = "suspended"
    TOO_BIG = "too_big"
    CONTENT = "content"
    REFUSED = "refused"
    TOO_MANY = "too_many"
    TOO_LATE = "too_late"
    SYSTEM = "system"
    UNKNOWN = "unknown"


Book = tuple[tuple[Reason, str], ...]

STANDS_FOR = {
    "<near>": r"[^\n;]{0,40}?",
    "<far>": r"[^\n;]{0,60}?",
    "<box>": r"(?:mail ?(?:box|folder|drop|dir)|inbox|account|postfach|disk|storage|user|casella|buz[oó]n|bo[iî]te)",
    "<wer>": (
        r"(?:empf(?:ä|ae)nger\w?|e?-?mail-?(?:adresse|konto)|benutzer\w{0,5}|nutzer|adress(?:e|at)n?|postfach|konto|account"
        r"|mailbox|teilnehmer)"
    ),
    "<one>": r"(?:user|recipient|mail ?box|account|address(?:ee)?|person|local[ -]?part|alias|e-?mail(?: address| account)?)",
}

# In this order; the first that is found counts. What is said of the sender stands before what is said of the address.
PLAINLY: Book = (
    (
        Reason.FULL,
        r"""
        <box><near>\b(?:full\b|over ?quota|out of space|voll\b|überfüllt|piena|llen[oa]|pleine)
        \bfull (?:mail ?box|account|inbox)
        (?:exceed|over|out of|insufficient|not enough|above)<near>\b(?:quota|storage|disk|mail ?box size|(?:disk )?space)
        \bquota<near>(?:exceed|überschritten|dépass|full|violat|reached)|\bover ?quota|speicherplatz|kontingent
        <box><near>(?:size|message|storage)? ?limit|reached<near>quota|(?:has|with) too many messages on the server
        ящик переполнен|переполнен|容量(?:を|が|オーバー)|メールボックスが一杯|kotası dol|posta kutusu dolu|kota aşıl
        skrzynka<near>pełna|скринь\w{1,4}<near>переповнен|صندوق<near>ممتلئ
        """,
    ),
    (
        Reason.REFUSED,
        r"""
        black ?-?list|block ?list|\bdns ?bl\b|\brbl\b|\bblocked (?:by|using|because|due|for|from|list|at|-)|spamhaus
        spamcop|sorbs
        (?:client|sender|sending|your|our) (?:host|ip|server|domain|address|mail server|network)<far>
            (?:reject|denied|blocked|not allowed|not permitted|refused|banned|unauthori[sz]ed|reputation|not found|lookup)
        \bsender (?:address )?(?:rejected|denied|refused|verif|unknown|domain|address|id\b)
        (?:invalid|bad|unknown|illegal) sender|\bspf\b|\bdkim\b|\bdmarc\b|authentication (?:required|failed|check)
        unauthenticated|reputation|\bfrom: ?(?:header|domain|address)?[^\n;]{0,10}(?:domain|invalid|missing|reject)
        from:\s+domain|\brelay(?:ing)?\b<near>(?:denied|permit|allowed|prohibit|not)|(?:to|no|not|open|n't|mail) relay
        relaying|(?<!rejected: )access denied|reverse[ -]?(?:dns|lookup|hostname|mapping)|\bptr\b|\brdns\b
        \b(?:invalid|bad) (?:helo|ehlo)|\b(?:helo|ehlo)\b<near>(?:reject|invalid|unknown|not found)
        (?:only|not) (?:members|subscribers?)|permission to post|may not (?:have permission|exist, or you)|not (?:a )?member
        \bsenders?\b(?:'s)?<near>(?:unknown|in-?valid|n[o']t (?:be )?(?:exist|found|known|resolv|listed)|does ?n[o']t)
        verify<near>sender|\b(?:mail from|from|return[- ]?path|envelope)\b (?:domain|header|host)
        (?:return[- ]?path|envelope[- ]from|(?:header )?from (?:header )?address)\b<near>(?:unknown|not |in-?valid)
        \bin mail from\b|mail from nonexistent|(?:unknown|in-?valid|no such|bad) (?:return[- ]?path|(?:mail )?from)\b
        \byour (?:mail |own )?(?:host|domain|server|ip|name)\b<near>(?:unknown|n[o']t |listed|resolv)|check of your
        recipient(?:'s)? (?:preference|setting)|user rules|(?:in-?valid|bad) address - sender
        (?:unknown|unresolv\w{2,5}|not found) relay host|from nonexistent domains
        (?:certificate|tls|ssl|dane)\b<near>(?:unknown|in-?valid|n[o']t |requir|verif|fail)|(?:start|require)s? ?tls
        absender\w{0,7}<near>(?:abgelehnt|unbekannt|ungültig|existiert|nicht)|expéditeur<near>(?:inconnu|invalide|refus)
        """,
    ),
    (
        Reason.CONTENT,
        r"""
        header<near>(?:in-?valid|not found|missing)|(?:in-?valid|bad|missing)<near>header
        (?:in-?valid|illegal) (?:character|attachment|command)
        """,
    ),
    (
        Reason.SUSPENDED,
        r"""
        account is (?:temporarily )?(?:disabled|suspended|locked)|you tried to reach is (?:disabled|suspended|inactive)
        mail ?box (?:is |was |has been )?disabled
        """,
    ),
    (
        Reason.MOVED,
        r"""
        mail ?box has moved|(?:user|recipient|account) (?:has|is|was)(?: been)? (?:moved|relocated|transferred)
        no longer (?:with|at|works)|(?:user|account|recipient|address) (?:has )?changed|new (?:e-?mail )?address
        (?:employee|user|colleague|recipient|has) (?:has )?left (?:the (?:company|organi)|us\b)|the user has left|now at <
        replaced by|not our (?:user|customer)|not local; please try|umgezogen
        neue (?:e-?mail-?)?adresse|has been replaced|please forward|try <[^\n>]*>
        nicht mehr (?:im|in (?:unserem|der)|bei uns|für uns) (?:unternehmen|haus|firma|tätig|beschäftigt)
        """,
    ),
    (
        Reason.TAKES_NO_MAIL,
        r"""
        null ?mx|no smtp service|does not accept (?:any )?(?:e-?)?mails?\b(?! from)|(?:accepts?|takes) no (?:e-?)?mail
        no mail accepted|not accepting (?:network )?messages|smtp protocol returned a permanent error
        host does not receive mail
        """,
    ),
    (
        Reason.NO_MAILBOX,
        r"""
        \b(?:no such|unknown|in-?valid|nonexist[ae]nt|non[- ]exist[ae]nt|bad(?: destination)?|undefined|illegal|incorrect
            |inactive)(?: or unknown| virtual| local| destination| mail)? <one>
        \bno (?:mail ?box|account|user|person|one|recipient)\b<near>(?:here|by that name|at this|found|available|named|called)
        \b<one>s?\b<far>(?:\bunknown|(?:not|n't|never) (?:be )?(?:exist|found|known|present|listed|local\b|valid
            |recogni[sz]ed|ok\b)|(?:not|n't) (?:a )?(?:known|valid|active|present|local)|\bin-?valid
            |does ?n[o']t? exist|nonexist|unavai?lable|is inactive|not in (?:my|our)|(?:not|n't) have an? |is wrong)
        <one>s? (?:rejected|refused|denied): (?:access denied|<one>|unknown|undeliverable|unverified|5\.1\.)
        recipnotfound|recipient (?:address )?rejected\.? \(in reply to rcpt|rejected recipients?|bad-?recipient
        bad ?rcpt ?to|recipient notfound
        (?:^|said:|rcpt|\(rcpt to\))\s*(?:\d{3}[ -])?(?:\d\.\d\.\d )?<?@@>?[ .:]*(?:is )?
            (?:not found|unknown|does not exist|invalid)
        unknown (?:\w+ )?<one>|no thank you rejected|not (?:a )?(?:valid|known|local) <one>|not email addresses
        no longer valid|in-?valid (?:final )?delivery user|not listed in<far>(?:directory|address book)
        in name & address book|domino directory|name directory|not in directory|destination addresses were unknown
        <one>s? (?:(?:has|have) been|was|is) (?:permanently )?(?:deleted|closed|removed)\b
        (?:mail ?box|account) closed\b|n[o']t accept user
        (?:n[o']t|no longer) an? active <one>|unable to find (?:the )?<one>|\bno <one> (?:with|by) that|(?:have|has) no <one>
        <one> not in <near>list|<one>(?: address)? is (?:possibly |probably )?incorrect|no valid recipients|user's email name
        not a validrcptto|validrcptto|badrecipientto|home directory
        mail-?box temporarily renamed|no longer (?:active|in use|exists?|available|accepts)|\bno existe\b|no encontrad
        <wer>\b<far>(?:unbekannt|nicht (?:bekannt|gefunden|vorhanden|existent|mehr|gültig|verfügbar|zugestellt werden, da)
            |existiert (?:hier |bei uns )?nicht|ungültig|gelöscht|aufgelöst)
        unbekannte[rns]? <wer>|kein(?:e|en)? (?:solche[rsn]? )?<wer>|wurde (?:bei|in) <near>nicht gefunden
        nicht im<near>(?:verzeichnis|adressbuch)|\bn[o']t found (?:at|in) @?[\w.-]{1,60}\.[a-z]{2,12}\b
        (?:utilisateur|adresse|destinataire|compte|bo[iî]te)\b<far>
            (?:invalide|inconnue?|n'existe|inexistante?|introuvable)|est introuvable
        (?:usuario|destinatario|cuenta|direcci[oó]n|buz[oó]n)\b<far>(?:desconocid|no existe|inexistente|inv[aá]lid|no encontr)
        no se (?:ha )?encontr(?:ó|ado)|destinat[aá]ri[oa]<near>(?:desconhecid|inexist|sconosciut|inválid)
        non (?:è stat[oa] )?trovat[oa]
        (?:utente|casella|indirizzo)<near>(?:sconosciut|inesistente|non esiste|non valido)|nessun utente
        (?:пользовател[ьяю]|ящика?|адреса?|получатель)\b<near>не (?:найден|существует|зарегистр)
        (?:неизвестный|нет такого) (?:пользовател|адрес|получател|почтов)
        (?:користувача?|адреса?|скринь\w{1,4}|одержувача?)\b<near>не (?:знайден|існує)
        (?:невідомий|немає такого) (?:користувач|адрес|одержувач)
        (?:المستخدم|العنوان|المستلم|البريد)<near>(?:غير موجود|غير معروف|غير صحيح)|لا يوجد<near>(?:مستخدم|عنوان)
        (?:宛先|ユーザ|アドレス|受信者|メールアドレス)<near>(?:見つかりません|存在しません|ありません|不明|存在しない|無効|誤り)
        (?:kullanıcı|alıcı|adres|posta kutusu)<near>(?:bulunamadı|bilinmiyor|geçersiz|yok|mevcut değil)
        @?[\w.-]{1,60}\.[a-z]{2,12}\b(?: konumunda| etki alanında| içinde)? bulunamadı
        (?:nieznany|brak) (?:użytkownik|odbiorc|adres)|(?:użytkownik|adresat|skrzynka|adres)<near>(?:nieznan|nie istnieje)
        nie ma takiego (?:użytkownika|adresu)|utilizator\w{0,4}<near>(?:necunoscut|inexistent)
        (?:uživatel|schránka|adres\w{1,3}|užívateľ)<near>neexistuje|nincs ilyen (?:felhasználó|cím)
        onbekende (?:gebruiker|ontvanger)|gebruiker<near>onbekend|adres bestaat niet
        (?:不存在|无此用户|用户不存在|查無此)
        """,
    ),
    (
        Reason.NO_HOST,
        r"""
        (?:host|domain|server|site)(?: name| name lookup)?\b<far>
            (?:\bunknown(?! (?:mailer )?error)|not (?:be )?found|n[o']t exist|not exist|unresolv|does not resolve|invalid
            |no mx)
        (?:unknown|no such|nonexistent|invalid|bad|illegal)(?: or unknown)?(?: destination| mail)? (?:host|domain|system)
        nxdomain|\b[\w-]{1,63}\.[a-z]{2,12} does not exist|domain is not reachable|name or service not known|unrouteable
        unroutable|unrouted address|no route to (?:domain|host)? ?for|must exist|no mx\b
        (?:couldn't find any host|cannot find|can't find|no mail) (?:named|(?:your|the) (?:host|domain)|exchanger|hosts? for)
        bad destination system
        (?:dns|mx) (?:error|lookup|record|query|failure|type)<near>(?:not found|fail|no |nonexist|unknown|response)
        (?:no|missing) mx|\bmx\b<near>non-?existent|no matches to nameserver|server nicht gefunden
        dom(?:ain|än|aen)e?<near>(?:existiert nicht|unbekannt|nicht (?:gefunden|bekannt|vorhanden))
        unbekannte[rs]? (?:dom(?:ain|än|aen)e?|host|server)|domaine<near>(?:inconnu|n'existe|introuvable)
        dominio<near>(?:no (?:existe|encontr)|inesistente|desconocid)|alan adı<near>(?:bulunamadı|yok|geçersiz)
        домена?<near>не (?:найден|существует|знайден|існує)|ドメイン<near>(?:見つかりません|存在)
        """,
    ),
)

# Looked for only where nothing is said plainly and no code is to the point.
HINTS: Book = (
    (
        Reason.SUSPENDED,
        r"""
        <one><near>(?:suspend|disabled|deactivat|locked|expired|on hold|terminated|frozen|discontinued|not enabled)
        (?:suspended|disabled|deactivated|inactive|locked|expired) <one>|gesperrt|deaktiviert
        temporarily (?:disabled|suspended)
        """,
    ),
    (
        Reason.TOO_BIG,
        r"""
        (?:message|mail|size|nachricht|attachment)<near>(?:too (?:big|large|long)|zu groß|exceed)|exceed<near>size
        size limit|maximum (?:message|mail)? ?size|message length
        """,
    ),
    (
        Reason.CONTENT,
        r"""
        \bspam|\bvirus|malware|infected|phish|unsolicited|\bjunk\b|\bbanned\b|suspicious|\bscore\b|media error|content
        (?:message|mail)<near>(?:rejected|refused|filtered|contains|looks like)|\bbulk\b|header
        """,
    ),
    (
        Reason.TOO_MANY,
        r"""
        too (?:many|much|fast|frequent)|\brate\b|throttl|concurrent|excessive|sending limit|zu viele
        """,
    ),
    (
        Reason.TOO_LATE,
        r"""
        tim(?:e|ed)[ -]?out|expired|retry time|too long in queue|queue too long|giving up
        for (?:the last )?\d+ (?:seconds|hours|days)|connection (?:refused|reset|lost|dropped)
        could not (?:connect|be delivered for)|unable to connect|loop|too many hops|hop count
        no (?:answer|response) from|unreachable|abgelaufen|zeitüberschreitung|verbindung
        """,
    ),
    (
        Reason.REFUSED,
        r"""
        polic|security|secure|access denied|not allowed|not permitted|unauthori[sz]ed|authori[sz]|prohibit|forbidden
        restrict|refuse|reject|blocked|denied|delivery not|\bban|tls|ssl|certificate|abgelehnt|verweigert|unacceptable
        rfc ?\d{4}
        """,
    ),
    (
        Reason.SYSTEM,
        r"""
        system|local (?:error|problem|configuration)|temporar|resources|internal|i/o|service|try again|später|command
        program
        """,
    ),
)

Patterns = tuple[tuple[Reason, re.Pattern[str]], ...]


def patterns(book: Book) -> Patterns:
    return tuple((reason, pattern(phrases)) for reason, phrases in book)


def pattern(phrases: str) -> re.Pattern[str]:
    """One pattern of all phrases of a block, whatever the case of their letters."""
    for name, meaning in STANDS_FOR.items():
        phrases = phrases.replace(name, meaning)
    whole = re.sub(r"\n {12,}", "", phrases)
    return re.compile("|".join(line.strip() for line in whole.strip().split("\n")), re.I | re.M)
