using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Quarterdeck.Metrics.Founding;

/// <summary>The English terms for headers in other languages, so that a table of orders is known in German as well.</summary>
/// <remarks>Only whole headers are looked up, without accents, brackets and blanks; nothing is guessed from parts of a word.</remarks>
internal static class HeaderTerms
{
    /// <summary>English: German, French, Polish, Spanish, Italian, Portuguese, Dutch, Vietnamese, Chinese; parted by blanks.</summary>
    private static readonly string[] _lines =
    [
        "order_id: bestellnummer bestellung_nr bestell_nr bestellnr auftragsnummer auftrag_nr auftragsnr numero_commande numero_de_commande no_commande n_commande num_commande id_commande commande reference_commande numer_zamowienia nr_zamowienia id_zamowienia zamowienie numero_pedido numero_de_pedido id_pedido pedido n_pedido numero_ordine ordine id_ordine numero_do_pedido bestelnummer ordernummer ma_don_hang so_don_hang 订单号 订单编号 订单id",
        "order_date: bestelldatum auftragsdatum date_commande date_de_commande date_de_la_commande data_zamowienia fecha_pedido fecha_de_pedido fecha_del_pedido data_ordine data_pedido data_do_pedido besteldatum orderdatum ngay_dat_hang ngay_don_hang ngay_dat 订单日期 下单日期 下单时间",
        "invoice_no: rechnungsnummer rechnung_nr rechnungsnr belegnummer numero_facture numero_de_facture no_facture n_facture facture numer_faktury nr_faktury faktura numero_factura factura n_factura numero_fattura fattura numero_fatura factuurnummer so_hoa_don ma_hoa_don 发票号 发票编号",
        "invoice_date: rechnungsdatum belegdatum date_facture date_de_facture date_de_facturation data_faktury data_wystawienia fecha_factura fecha_de_factura data_fattura data_fatura factuurdatum ngay_hoa_don 发票日期",
        "customer_id: kundennummer kunden_nr kundennr kunde kunden_id client id_client code_client numero_client no_client n_client id_klienta nr_klienta numer_klienta klient cliente id_cliente codigo_cliente codice_cliente klantnummer klant ma_khach_hang khach_hang 客户编号 客户id 客户",
        "product_id: artikelnummer artikel_nr artikelnr produktnummer artikel produkt code_produit reference_produit ref_produit produit code_article article id_produit kod_produktu produkt_id id_produktu id_producto codigo_producto producto codice_prodotto prodotto codigo_produto produto artikelcode ma_san_pham san_pham 产品编号 商品编号 产品id",
        "quantity: menge anzahl stueckzahl stuckzahl stuck stueck quantite qte nombre ilosc sztuki cantidad quantita quantidade aantal so_luong 数量",
        "unit_price: einzelpreis stueckpreis stuckpreis preis preis_pro_stueck prix_unitaire prix pu prix_unitaire_ht prix_u cena cena_jednostkowa cena_netto precio precio_unitario prezzo prezzo_unitario preco preco_unitario prijs stukprijs eenheidsprijs don_gia gia 单价 价格",
        "discount: rabatt nachlass remise rabais rabat znizka descuento sconto desconto korting giam_gia chiet_khau 折扣",
        "amount: betrag gesamtbetrag summe nettobetrag montant montant_ht montant_total total_ht kwota wartosc kwota_netto suma importe importe_total monto importo valor valor_total bedrag totaalbedrag thanh_tien so_tien tong_tien 金额 总金额 总额",
        "revenue: umsatz erlos erlose nettoumsatz umsatzerlose chiffre_d_affaires chiffre_affaires ca przychod przychody obrot ingresos facturacion ricavi fatturato receita faturamento omzet doanh_thu 收入 营收 营业收入",
        "sales: verkaufe absatz ventes sprzedaz ventas vendite vendas verkoop doanh_so 销售额 销售",
        "cost: kosten aufwand cout couts koszt koszty coste costo costos costes custo custos chi_phi 成本 费用",
        "profit: gewinn ergebnis benefice profit_net zysk beneficio ganancia utile lucro winst loi_nhuan 利润",
        "date: datum tag date_du_jour jour data dzien fecha dia giorno dag ngay 日期",
        "created_at: erstellt erstellt_am erfasst_am angelegt_am eroffnet_am date_creation date_de_creation cree_le ouvert_le utworzono data_utworzenia fecha_creacion fecha_de_creacion creado data_creazione data_criacao criado_em aangemaakt_op ngay_tao 创建时间 创建日期",
        "resolved_at: geloest_am gelost_am erledigt_am geschlossen_am date_resolution date_de_resolution resolu_le date_cloture date_de_cloture cloture_le rozwiazano zamknieto data_zamkniecia data_rozwiazania fecha_resolucion fecha_cierre data_chiusura data_fechamento resolvido_em opgelost_op ngay_dong ngay_giai_quyet 解决时间 关闭时间",
        "ticket_id: ticketnummer ticket_nr ticketnr vorgangsnummer anfragenummer numero_ticket no_ticket n_ticket numer_zgloszenia nr_zgloszenia id_zgloszenia numero_de_ticket ma_yeu_cau 工单号 工单编号",
        "status: zustand statut etat estado stato situacao trang_thai 状态",
        "priority: prioritat prioritaet priorite priorytet prioridad priorita prioridade prioriteit muc_uu_tien 优先级",
        "channel: kanal canal kanal_kontaktu canale kanaal kenh 渠道",
        "country: land pays kraj pais paese quoc_gia 国家",
        "city: stadt ort ville miasto ciudad citta cidade stad thanh_pho 城市",
        "category: kategorie warengruppe produktgruppe categorie kategoria categoria danh_muc 类别 分类",
        "currency: wahrung waehrung devise monnaie waluta moneda valuta moeda tien_te 币种 货币",
        "employee_id: mitarbeiternummer personalnummer mitarbeiter_nr personal_nr matricule id_employe numero_employe id_pracownika nr_pracownika numer_pracownika id_empleado numero_empleado matricola codice_dipendente matricula personeelsnummer ma_nhan_vien 员工编号 工号",
        "hire_date: eintrittsdatum eintritt einstellungsdatum eingestellt_am date_embauche date_d_embauche date_entree date_d_entree data_zatrudnienia fecha_contratacion fecha_de_contratacion fecha_alta fecha_ingreso data_assunzione data_admissao datum_indienst ngay_vao_lam 入职日期",
        "termination_date: austrittsdatum austritt kuendigungsdatum date_sortie date_de_sortie date_depart date_de_depart data_odejscia data_zwolnienia data_zakonczenia fecha_baja fecha_salida data_cessazione data_demissao datum_uitdienst ngay_nghi_viec 离职日期",
        "department: abteilung bereich departement dzial departamento dipartimento reparto setor afdeling phong_ban 部门",
        "salary: gehalt lohn salaire wynagrodzenie pensja salario stipendio salaris luong 工资 薪资",
        "sessions: sitzungen besuche visites sesje wizyty odwiedziny sesiones visitas sessioni visite sessoes bezoeken phien luot_truy_cap 会话 访问量 访问次数",
        "impressions: impressionen affichages wyswietlenia impresiones impressioni impressoes luot_hien_thi 展示 展示次数",
        "clicks: klicks clics klikniecia clic cliques klikken luot_nhap 点击 点击次数",
        "spend: ausgaben werbeausgaben depense depenses depenses_publicitaires wydatki gasto gasto_publicitario spesa gastos uitgaven chi_tieu 花费 消耗 支出",
        "supplier_id: lieferantennummer lieferant fournisseur id_fournisseur dostawca id_dostawcy proveedor id_proveedor fornitore fornecedor leverancier nha_cung_cap 供应商",
        "required_date: wunschtermin zieldatum date_prevue date_promise termin_realizacji fecha_prevista data_prevista leverdatum_gepland",
        "shipped_date: versanddatum versendet_am lieferdatum date_expedition date_d_expedition date_livraison date_de_livraison data_wysylki data_dostawy fecha_envio fecha_entrega data_spedizione data_envio verzenddatum ngay_giao_hang 发货日期",
    ];

    private static readonly FrozenDictionary<string, string> _terms = Read();

    /// <summary>The English term for a header; null where it is none of these.</summary>
    public static string? Of(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        string bare = Bare(header);
        return bare.Length == 0 ? null : _terms.GetValueOrDefault(bare);
    }

    /// <summary>A text without accents: ö is o, ł is l, ß is ss, đ is d.</summary>
    public static string Folded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length);
        foreach (char letter in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                _ = letter switch { 'ß' => folded.Append("ss"), 'ł' => folded.Append('l'), 'Ł' => folded.Append('L'), 'đ' => folded.Append('d'), 'Đ' => folded.Append('D'), 'ø' => folded.Append('o'), 'æ' => folded.Append("ae"), 'œ' => folded.Append("oe"), _ => folded.Append(letter) };
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lower case words with _ between, without what stands in brackets and without a currency's code at the end.</summary>
    private static string Bare(string header)
    {
        int bracket = header.IndexOfAny(['(', '[']);
        string text = Folded((bracket > 0 ? header[..bracket] : header).Trim().ToLowerInvariant()).Replace("°", "", StringComparison.Ordinal);
        StringBuilder bare = new();
        foreach (char letter in text)
            if (char.IsLetterOrDigit(letter))
                bare.Append(letter);
            else if (bare.Length > 0 && bare[^1] != '_')
                bare.Append('_');
        string name = bare.ToString().Trim('_');
        string[] words = name.Split('_');
        return words.Length > 1 && words[^1] is "eur" or "usd" or "gbp" or "pln" or "vnd" or "cny" or "chf" or "brl" or "mxn" ? string.Join('_', words[..^1]) : name;
    }

    private static FrozenDictionary<string, string> Read()
    {
        Dictionary<string, string> terms = new(StringComparer.Ordinal);
        foreach (string line in _lines)
            foreach (string word in line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                terms.TryAdd(word, line[..line.IndexOf(':', StringComparison.Ordinal)]);
        return terms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
