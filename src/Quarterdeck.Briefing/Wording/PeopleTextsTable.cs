namespace Quarterdeck.Briefing.Wording;

/// <summary>The texts of reports on classes of customers and on what customers say.</summary>
internal static class PeopleTextsTable
{
    public static ReportTexts Segments(string language) => language switch
    {
        "fr" => new("Classes de clients", "Quels clients font la valeur, qui a changé de classe et qui contacter ?",
            ["Récence, jours d’achat et valeur sont coupés en cinquièmes de ces clients ; à valeurs égales, scores égaux.", "Le risque vient d’un modèle d’achats et de départs ; la valeur en jeu suppose le client encore là."],
            ["Les classes sont relatives : un cinquième d’une mauvaise année reste un cinquième.", "Les raisons de contact sont des règles ; ce qu’un contact apporte, un test avec un groupe non contacté le dit."]),
        "pl" => new("Klasy klientów", "Którzy klienci tworzą wartość, kto zmienił klasę i z kim się skontaktować?",
            ["Ostatni zakup, dni zakupu i wartość dzieli się na piąte części tych klientów; równe wartości mają równe oceny.", "Ryzyko pochodzi z modelu zakupów i odejść; wartość w grze zakłada, że klient nadal jest."],
            ["Klasy są względne: piąta część złego roku to nadal piąta część.", "Powody kontaktu to reguły; co przynosi kontakt, mówi test z grupą bez kontaktu."]),
        "vi" => new("Nhóm khách hàng", "Khách hàng nào tạo ra giá trị, ai đã đổi nhóm và nên liên hệ với ai?",
            ["Lần mua gần nhất, số ngày mua và giá trị được chia thành năm phần của chính các khách hàng này; giá trị bằng nhau có điểm bằng nhau.", "Rủi ro lấy từ mô hình mua và rời đi; phần được mất giả định khách hàng vẫn còn."],
            ["Các nhóm là tương đối: một phần năm của năm xấu vẫn là một phần năm.", "Lý do liên hệ là quy tắc; liên hệ mang lại gì thì phải thử với một nhóm không được liên hệ."]),
        "zh" => new("客户分层", "哪些客户创造价值，谁换了层级，应联系谁？",
            ["按最近购买、购买天数与金额将这些客户各分为五等份；数值相同则得分相同。", "风险来自购买与流失模型；可挽回的价值以客户仍在为前提。"],
            ["层级是相对的：坏年份的五分之一仍是五分之一。", "联系理由是规则；联系能带来什么，需用未联系的对照组来检验。"]),
        _ => new("Customer classes", "Which customers make the value, who changed class, and whom to contact?",
            ["Last purchase, purchase days and value are cut in fifths of these very customers; equal values have equal scores.", "Risk comes from a model of purchases and departures; what is at stake takes the customer for still there."],
            ["Classes are relative: a fifth of a bad year is still a fifth.", "Reasons for a contact are rules; what a contact brings, a test with a group that is not contacted tells."]),
    };

    public static ReportTexts Experience(string language) => language switch
    {
        "fr" => new("Expérience", "Que disent les clients de chaque étape, qu’est-ce qui compte pour eux, et qu’a changé une action ?",
            ["Les marges valent pour des réponses tirées au hasard.", "L’importance est la part du R² que chaque facteur apporte, en moyenne sur tous les ordres d’entrée."],
            ["Ceux qui se taisent peuvent penser autrement.", "Un facteur important va de pair avec le score ; cela ne prouve pas qu’il en soit la cause.", "Avant et après une action est un écart, pas un effet."]),
        "pl" => new("Doświadczenie", "Co klienci mówią o każdym etapie, co jest dla nich ważne i co zmieniło działanie?",
            ["Marginesy obowiązują dla odpowiedzi losowych.", "Ważność to część R², którą czynnik wnosi, średnio po wszystkich kolejnościach."],
            ["Kto milczy, może sądzić inaczej.", "Ważny czynnik idzie w parze z oceną; nie dowodzi to, że jest przyczyną.", "Przed i po działaniu to różnica, a nie skutek."]),
        "vi" => new("Trải nghiệm", "Khách hàng nói gì về từng bước, điều gì quan trọng với họ, và hành động đã thay đổi gì?",
            ["Biên sai số đúng với câu trả lời được lấy ngẫu nhiên.", "Tầm quan trọng là phần R² mà mỗi yếu tố mang lại, trung bình trên mọi thứ tự đưa vào."],
            ["Người im lặng có thể nghĩ khác.", "Yếu tố quan trọng đi cùng điểm số; điều đó không chứng tỏ nó là nguyên nhân.", "Trước và sau một hành động là chênh lệch, không phải tác động."]),
        "zh" => new("客户体验", "客户如何评价每个环节，什么对他们重要，行动改变了什么？",
            ["误差范围适用于随机抽取的回答。", "重要性是各因素对 R² 的贡献，取所有进入顺序的平均。"],
            ["沉默者的想法可能不同。", "重要的因素与得分一起变动，并不证明它是原因。", "行动前后之差是差异，不是效果。"]),
        _ => new("Experience", "What do customers say of each step, what matters to them, and what did an action change?",
            ["Margins hold for answers drawn by chance.", "Importance is what a driver adds to R², averaged over every order in which drivers could come in."],
            ["Those who are silent may feel otherwise.", "A driver that matters moves with the score; that does not prove it to be the cause.", "Before and after an action is a difference, not an effect."]),
    };
}
