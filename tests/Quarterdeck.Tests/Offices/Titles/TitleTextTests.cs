using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Tests.Offices.Titles;

public class TitleTextTests
{
    private static string Words(string title)
    {
        TitleText text = new();
        text.Read(title);
        return string.Join(' ', Enumerable.Range(0, text.Count).Select(i => text[i].IsText ? text.Folded(i).ToString() : text[i].Kind.ToString()));
    }

    [Theory]
    [InlineData("Directrice Générale", "directrice generale")]
    [InlineData("Giám đốc ĐIỀU HÀNH", "giam doc dieu hanh")]
    [InlineData("Główny Księgowy", "glowny ksiegowy")]
    [InlineData("ＣＥＯ（財務長）", "ceo Open 财 务 长 Close")]
    [InlineData("Gia\u0301m đo\u0302\u0301c", "giam doc")]
    [InlineData("C.E.O.", "ceo")]
    [InlineData("p.o. Dyrektora", "po dyrektora")]
    [InlineData("R&D & IT", "rd Ampersand it")]
    [InlineData("CEO&amp;amp; Founder", "ceo Ampersand founder")]
    [InlineData("Directeur&nbsp;g&eacute;n&#233;ral", "directeur general")]
    [InlineData("CEO's assistant", "ceo Possessive assistant")]
    [InlineData("Co-CEO - Acme", "co ceo Dash acme")]
    [InlineData("Directeur/trice marketing (h/f/x)", "directeur marketing")]
    [InlineData("Délégué(e) général(e)", "delegue general")]
    [InlineData("dyrektor(ka) K/M", "dyrektor")]
    [InlineData("\u202ECEO\u200B", "ceo")]
    [InlineData("İSTANBUL ISI", "istanbul isi")]
    public void A_title_is_read_as_its_plain_words(string title, string words) => Assert.Equal(words, Words(title));

    [Theory]
    [InlineData("Directeur gÃ©nÃ©ral", "Directeur général")]
    [InlineData("dyrektor ds. jakoÅ›ci", "dyrektor ds. jakości")]
    [InlineData("Ãcole", "Ãcole")]
    [InlineData("Directeur général", "Directeur général")]
    public void Wrong_encodings_are_mended_only_where_they_are_wrong(string title, string mended) => Assert.Equal(mended, Mojibake.Mend(title));

    [Fact]
    public void Places_point_into_the_text_as_written()
    {
        TitleText text = new();
        text.Read("R&D &amp; Œuvre");
        Assert.Equal("Œuvre", "R&D &amp; Œuvre"[text[2].Start..text[2].End]);
    }
}
