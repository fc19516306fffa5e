namespace Quarterdeck.Briefing.Comments;

/// <summary>A theme of comments and the words of one language that hint at it.</summary>
/// <param name="Id">Its id, the same in every language.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Name">Its name in that language.</param>
/// <param name="Words">The words and phrases; a star at the end stands for any ending.</param>
public sealed record CommentTheme(string Id, string Language, string Name, IReadOnlyList<string> Words);
