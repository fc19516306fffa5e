using System.Collections.Frozen;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of studies of customers and retention in one language; {0} and the like are filled in.</summary>
public sealed record CustomerWords
{
    /// <summary>Of {0} customers {1} are still there; {2} purchases are expected within {3} {4}.</summary>
    public required string Verdict { get; init; }
    /// <summary>They are worth {0} over {1} months, at {2} a month.</summary>
    public required string Worth { get; init; }
    /// <summary>{0} purchases happened really.</summary>
    public required string Holdout { get; init; }
    /// <summary>The parameters are not identified.</summary>
    public required string NotIdentified { get; init; }
    /// <summary>The model says nothing that could be used.</summary>
    public required string NothingTold { get; init; }
    /// <summary>Weeks, as counted things.</summary>
    public required string Weeks { get; init; }
    /// <summary>Days, as counted things.</summary>
    public required string Days { get; init; }
    /// <summary>Head of the number of repeat purchases.</summary>
    public required string Repeats { get; init; }
    /// <summary>Head of the number of customers.</summary>
    public required string Customers { get; init; }
    /// <summary>Head of the share still there.</summary>
    public required string Alive { get; init; }
    /// <summary>Head of the expected purchases of a customer.</summary>
    public required string Expected { get; init; }
    /// <summary>Head of what happened really, of a customer.</summary>
    public required string Actual { get; init; }
    /// <summary>Head of the expected amount.</summary>
    public required string Spend { get; init; }
    /// <summary>Head of the value of a customer.</summary>
    public required string Value { get; init; }
    /// <summary>Head of the cohorts.</summary>
    public required string Cohort { get; init; }
    /// <summary>Head of the size at the start.</summary>
    public required string Start { get; init; }
    /// <summary>Head of the first renewal rate.</summary>
    public required string FirstRenewal { get; init; }
    /// <summary>Head of the last renewal rate.</summary>
    public required string LastRenewal { get; init; }
    /// <summary>Head of who is left after {0} renewals.</summary>
    public required string Left { get; init; }
    /// <summary>Head of the discounted renewals of a new customer.</summary>
    public required string Residual { get; init; }
    /// <summary>Of {0} the share {1} is expected to be left after {2} renewals.</summary>
    public required string Retained { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static CustomerWords For(string language) => _all.TryGetValue(language, out CustomerWords? words) ? words : _all["en"];

    private static readonly FrozenDictionary<string, CustomerWords> _all = new Dictionary<string, CustomerWords>
    {
        ["en"] = new()
        {
            Verdict = "Of {0} customers some {1} are still there; {2} purchases are expected within {3} {4}.",
            Worth = "They are worth {0} over {1} months, discounted at {2} a month.",
            Holdout = "{0} purchases really followed.",
            NotIdentified = "The data do not tell the model's parameters; only totals may be used.",
            NothingTold = "These customers tell nothing of repeat purchases; no forecast is given.",
            Weeks = "weeks", Days = "days", Repeats = "Repeats", Customers = "Customers", Alive = "Still there", Expected = "Expected each", Actual = "Actual each", Spend = "Amount", Value = "Value each",
            Cohort = "Cohort", Start = "Start", FirstRenewal = "First renewal", LastRenewal = "Last renewal", Left = "Left after {0}", Residual = "Renewals to come",
            Retained = "{0}: {1} are expected to be left after {2} renewals.",
        },
        ["fr"] = new()
        {
            Verdict = "Sur {0} clients, environ {1} sont encore là ; {2} achats sont attendus en {3} {4}.",
            Worth = "Ils valent {0} sur {1} mois, actualisés à {2} par mois.",
            Holdout = "{0} achats ont réellement suivi.",
            NotIdentified = "Les données ne déterminent pas les paramètres du modèle ; seuls les totaux sont utilisables.",
            NothingTold = "Ces clients ne disent rien des réachats ; aucune prévision n'est donnée.",
            Weeks = "semaines", Days = "jours", Repeats = "Réachats", Customers = "Clients", Alive = "Encore là", Expected = "Attendu/client", Actual = "Réel/client", Spend = "Montant", Value = "Valeur/client",
            Cohort = "Cohorte", Start = "Départ", FirstRenewal = "1er renouv.", LastRenewal = "Dernier renouv.", Left = "Restent après {0}", Residual = "Renouv. à venir",
            Retained = "{0} : {1} devraient rester après {2} renouvellements.",
        },
        ["pl"] = new()
        {
            Verdict = "Z {0} klientów około {1} nadal jest aktywnych; w ciągu {3} {4} oczekuje się {2} zakupów.",
            Worth = "Są warci {0} w ciągu {1} miesięcy przy dyskoncie {2} miesięcznie.",
            Holdout = "Faktycznie nastąpiło {0} zakupów.",
            NotIdentified = "Dane nie wyznaczają parametrów modelu; użyteczne są tylko sumy.",
            NothingTold = "Ci klienci nie mówią nic o ponownych zakupach; prognozy nie podano.",
            Weeks = "tygodni", Days = "dni", Repeats = "Powtórzenia", Customers = "Klienci", Alive = "Aktywni", Expected = "Oczek. na klienta", Actual = "Fakt. na klienta", Spend = "Kwota", Value = "Wartość klienta",
            Cohort = "Kohorta", Start = "Początek", FirstRenewal = "1. odnowienie", LastRenewal = "Ost. odnowienie", Left = "Zostaje po {0}", Residual = "Przyszłe odnow.",
            Retained = "{0}: po {2} odnowieniach powinno zostać {1}.",
        },
        ["vi"] = new()
        {
            Verdict = "Trong {0} khách hàng, khoảng {1} vẫn còn mua; dự kiến {2} lần mua trong {3} {4}.",
            Worth = "Giá trị của họ là {0} trong {1} tháng, chiết khấu {2} mỗi tháng.",
            Holdout = "Thực tế có {0} lần mua.",
            NotIdentified = "Dữ liệu không xác định được các tham số của mô hình; chỉ nên dùng các tổng.",
            NothingTold = "Các khách hàng này không cho biết gì về việc mua lại; không có dự báo.",
            Weeks = "tuần", Days = "ngày", Repeats = "Mua lại", Customers = "Khách hàng", Alive = "Còn mua", Expected = "Dự kiến/khách", Actual = "Thực tế/khách", Spend = "Số tiền", Value = "Giá trị/khách",
            Cohort = "Nhóm", Start = "Ban đầu", FirstRenewal = "Gia hạn đầu", LastRenewal = "Gia hạn cuối", Left = "Còn sau {0}", Residual = "Gia hạn sắp tới",
            Retained = "{0}: dự kiến còn {1} sau {2} lần gia hạn.",
        },
        ["zh"] = new()
        {
            Verdict = "{0} 位客户中约有 {1} 位仍在购买；预计未来 {3} {4}内有 {2} 次购买。",
            Worth = "按每月 {2} 折现，其 {1} 个月的价值为 {0}。",
            Holdout = "实际发生了 {0} 次购买。",
            NotIdentified = "数据不足以确定模型参数；只可使用合计数。",
            NothingTold = "这些客户无法说明复购情况，因此不给出预测。",
            Weeks = "周", Days = "天", Repeats = "复购次数", Customers = "客户数", Alive = "仍活跃", Expected = "人均预计", Actual = "人均实际", Spend = "金额", Value = "人均价值",
            Cohort = "批次", Start = "起始", FirstRenewal = "首次续约", LastRenewal = "末次续约", Left = "{0} 次后留存", Residual = "未来续约",
            Retained = "{0}：{2} 次续约后预计留存 {1}。",
        },
    }.ToFrozenDictionary();
}
