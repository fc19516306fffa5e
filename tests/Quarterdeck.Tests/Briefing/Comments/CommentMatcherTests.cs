using Quarterdeck.Briefing.Comments;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Tests.Briefing.Comments;

/// <summary>What comments speak of, in five languages.</summary>
public class CommentMatcherTests
{
    private static readonly CommentMatcher _matcher = new([]);

    [Theory]
    [InlineData("The delivery was late, but the staff were friendly.", "delivery service")]
    [InlineData("Way too EXPENSIVE!", "price")]
    [InlineData("The app crashes at checkout", "website")]
    [InlineData("Livraison rapide, vendeurs très aimables", "delivery service")]
    [InlineData("Qualite mediocre, remboursement refusé", "quality returns")]
    [InlineData("Paczka dotarła po tygodniu, a infolinia milczy", "delivery waiting")]
    [InlineData("Za drogo, ale jakość dobra", "quality price")]
    [InlineData("Giao hàng chậm, nhân viên nhiệt tình", "delivery service")]
    [InlineData("Tôi đặt rồi chờ lâu", "waiting")]
    [InlineData("物流太慢，客服态度很好", "delivery service")]
    [InlineData("Thank you", "")]
    [InlineData("", "")]
    public void Comment_speaks_of_its_themes(string comment, string themes) => Assert.Equal(themes, string.Join(' ', _matcher.Themes(comment)));

    [Fact]
    public void Word_counts_only_where_it_stands_whole() => Assert.Empty(new CommentMatcher(["en"]).Themes("We disappeared happily into the campsite"));

    [Fact]
    public void Lists_of_other_languages_are_left_alone() => Assert.Empty(new CommentMatcher(["en"]).Themes("Livraison en retard"));

    [Fact]
    public void Every_language_has_every_theme_and_no_word_hints_at_two() =>
        Assert.All(ReaderLanguage.All, language =>
        {
            CommentTheme[] themes = [.. CommentThemes.All.Where(theme => theme.Language == language)];
            Assert.Equal(CommentThemes.Ids, themes.Select(theme => theme.Id));
            Assert.Empty(themes.SelectMany(theme => theme.Words).GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key));
            Assert.All(themes, theme => Assert.True(theme.Words.Count >= 6 && theme.Name.Length > 0));
        });
}
