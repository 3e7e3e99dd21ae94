"""What clients read about the workshops of the demo, in the languages in which they are written to."""

WORKSHOP_TEXTS = {
    "de": {
        "purpose": (
            "Sie suchen Arbeit, und wir helfen Ihnen dabei. In einer kleinen Gruppe suchen Sie Stellen, schreiben Bewerbungen"
            " und üben Gespräche. Einmal in der Woche stellen wir Ihnen neue Stellen aus der Umgebung vor."
        ),
        "consequences": (
            "Wenn Sie einmal nicht kommen können, rufen Sie bitte vorher an. Wenn Sie nicht teilnehmen möchten, sprechen Sie"
            " mit uns: Dann suchen wir einen anderen Weg. Eine freiwillige Teilnahme können Sie jederzeit beenden, ohne"
            " Nachteile für Ihr Geld."
        ),
        "data_flow": (
            "Wir schreiben auf, an welchen Tagen und wie lange Sie da waren und was danach kommt. Die Kursleitung sieht Ihren"
            " Namen und Ihre Anwesenheit, sonst nichts aus Ihrer Akte. Ihre Ansprechperson liest dasselbe. Andere Stellen"
            " bekommen diese Angaben nicht."
        ),
        "complaint": (
            "Sagen Sie uns, was Sie stört: Ihrer Ansprechperson oder der Teamleitung. Gegen einen schriftlichen Bescheid"
            " können Sie innerhalb eines Monats Widerspruch einlegen."
        ),
    },
    "en": {
        "legal_basis": "Section 16(1) of Book II of the Social Code with section 45 of Book III of the Social Code",
        "purpose": (
            "You are looking for work, and we help you. In a small group you search for vacancies, write applications and"
            " practise interviews. Once a week we present new vacancies from nearby."
        ),
        "consequences": (
            "If you cannot come, please call beforehand. If you do not want to take part, talk to us: we will look for a"
            " different way. If taking part is voluntary, you can stop at any time. Your money stays the same."
        ),
        "data_flow": (
            "We note on which days and for how long you were there, and what comes afterwards. The trainers see your name and"
            " your attendance, nothing else from your file. Your contact person reads the same. Nobody else gets it."
        ),
        "complaint": (
            "Tell us what is wrong: your contact person or the team lead. You can object to a written notice within a month."
        ),
    },
    "tr": {
        "legal_basis": "Sosyal Kanun İkinci Kitap madde 16 fıkra 1 ile Üçüncü Kitap madde 45",
        "purpose": (
            "İş arıyorsunuz, biz de size yardımcı oluyoruz. Küçük bir grupta iş ilanları arar, başvuru yazar ve görüşmelere"
            " hazırlanırsınız. Haftada bir kez yakın çevredeki yeni iş ilanlarını tanıtıyoruz."
        ),
        "consequences": (
            "Bir gün gelemeyecekseniz lütfen önceden arayın. Katılmak istemiyorsanız bizimle konuşun: Başka bir yol ararız."
            " Gönüllü katılımı istediğiniz zaman bırakabilirsiniz; aldığınız para değişmez."
        ),
        "data_flow": (
            "Hangi günlerde ve ne kadar süre burada olduğunuzu ve sonrasında ne olduğunu yazıyoruz. Kurs yöneticileri adınızı"
            " ve devam durumunuzu görür, dosyanızdan başka bir şey görmez. İrtibat kişiniz de aynısını okur. Başka kimse bu"
            " bilgileri almaz."
        ),
        "complaint": (
            "Sizi rahatsız eden şeyi bize söyleyin: irtibat kişinize veya ekip yönetimine. Yazılı bir karara karşı bir ay"
            " içinde itiraz edebilirsiniz."
        ),
    },
    "uk": {
        "legal_basis": "§ 16 абзац 1 Другої книги Соціального кодексу разом із § 45 Третьої книги Соціального кодексу",
        "purpose": (
            "Ви шукаєте роботу, і ми Вам допомагаємо. У невеликій групі Ви шукаєте вакансії, пишете резюме та заяви і"
            " готуєтеся до співбесід. Раз на тиждень ми представляємо нові вакансії поблизу."
        ),
        "consequences": (
            "Якщо одного разу Ви не можете прийти, будь ласка, зателефонуйте заздалегідь. Якщо Ви не хочете брати участь,"
            " поговоріть з нами: ми пошукаємо інший шлях. Добровільну участь Ви можете припинити будь-коли; на Ваші гроші це"
            " не впливає."
        ),
        "data_flow": (
            "Ми записуємо, у які дні та як довго Ви були присутні і що було потім. Керівники курсу бачать Ваше ім’я та Вашу"
            " присутність, більше нічого з Вашої справи. Ваша контактна особа читає те саме. Більше ніхто їх не отримує."
        ),
        "complaint": (
            "Скажіть нам, що Вас не влаштовує: Вашій контактній особі або керівництву групи. Проти письмового рішення Ви"
            " можете подати заперечення протягом одного місяця."
        ),
    },
    "ru": {
        "legal_basis": "§ 16 абзац 1 Второй книги Социального кодекса вместе с § 45 Третьей книги Социального кодекса",
        "purpose": (
            "Вы ищете работу, и мы Вам помогаем. В небольшой группе Вы ищете вакансии, пишете резюме и заявления и готовитесь"
            " к собеседованиям. Раз в неделю мы представляем новые вакансии поблизости."
        ),
        "consequences": (
            "Если однажды Вы не можете прийти, пожалуйста, позвоните заранее. Если Вы не хотите участвовать, поговорите с"
            " нами: мы поищем другой путь. Добровольное участие Вы можете прекратить в любое время; на Ваши деньги это не"
            " влияет."
        ),
        "data_flow": (
            "Мы записываем, в какие дни и как долго Вы присутствовали и что было потом. Руководители курса видят Ваше имя и"
            " Ваше присутствие, больше ничего из Вашего дела. Ваше контактное лицо читает то же самое. Больше никто этих"
            " данных не получает."
        ),
        "complaint": (
            "Скажите нам, что Вас не устраивает: Вашему контактному лицу или руководству группы. Против письменного решения"
            " Вы можете подать возражение в течение одного месяца."
        ),
    },
    "ar": {
        "legal_basis": "المادة 16 الفقرة 1 من الكتاب الثاني من قانون الشؤون الاجتماعية مع المادة 45 من الكتاب الثالث",
        "purpose": (
            "أنتم تبحثون عن عمل ونحن نساعدكم في ذلك. في مجموعة صغيرة تبحثون عن وظائف شاغرة وتكتبون طلبات التوظيف وتتدربون على"
            " المقابلات. ومرة في الأسبوع نعرض عليكم وظائف جديدة في المنطقة القريبة."
        ),
        "consequences": (
            "إذا تعذر عليكم الحضور في أحد الأيام فيرجى الاتصال بنا مسبقاً. وإذا كنتم لا ترغبون في المشاركة فتحدثوا معنا: سنبحث"
            " عن طريق آخر. يمكنكم إنهاء المشاركة الطوعية في أي وقت دون أن يتأثر المال الذي تحصلون عليه."
        ),
        "data_flow": (
            "نسجل الأيام التي حضرتم فيها ومدة حضوركم وما يأتي بعد ذلك. يرى المدربون اسمكم وحضوركم فقط ولا يرون شيئاً آخر من"
            " ملفكم. وتقرأ جهة الاتصال الخاصة بكم المعلومات نفسها. ولا يحصل أي طرف آخر على هذه البيانات."
        ),
        "complaint": (
            "أخبرونا بما يزعجكم: جهة الاتصال الخاصة بكم أو إدارة الفريق. ويمكنكم الاعتراض على القرار المكتوب خلال شهر واحد."
        ),
    },
}
