using Quarterdeck.Offices.Files;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Offices.Resolving;

/// <summary>Reading the word list.</summary>
internal sealed partial class Lexicon
{
    // Names that are true only where nothing stronger stands beside them: in many firms they are a rank, not the office.
    private static readonly HashSet<string> _weakNames =
    [
        "executive director", "managing director", "geschaftsfuhrer", "geschaftsfuhrerin", "总 裁", "principal executive officer",
        "principal financial officer", "principal accounting officer", "marketing director", "director of marketing", "financial director",
        "finance director", "commercial director", "medical director", "chief counsel", "directeur executif", "directrice executive",
        "dyrektor wykonawczy", "dyrektorka wykonawcza",
    ];

    private static readonly Dictionary<string, WordRole> _roles = new(StringComparer.Ordinal)
    {
        ["chief"] = WordRole.Chief,
        ["officer"] = WordRole.Officer,
        ["director"] = WordRole.Director,
        ["genitive"] = WordRole.Genitive | WordRole.Director,
        ["genitive-name"] = WordRole.Genitive | WordRole.Name,
        ["general"] = WordRole.General,
        ["headless"] = WordRole.Headless,
        ["interim"] = WordRole.Interim,
        ["acting"] = WordRole.Acting,
        ["co"] = WordRole.Co,
        ["former"] = WordRole.Former,
        ["elect"] = WordRole.Elect,
        ["deputy"] = WordRole.Deputy,
        ["assistant"] = WordRole.Assistant,
        ["rank"] = WordRole.Rank,
        ["worker"] = WordRole.Worker,
        ["blocker"] = WordRole.Blocker,
        ["place"] = WordRole.Place,
        ["qualifier"] = WordRole.Qualifier,
        ["argument"] = WordRole.Argument,
        ["of"] = WordRole.Of,
        ["unit"] = WordRole.Unit,
        ["coordinator"] = WordRole.Coordinator,
        ["also"] = WordRole.Also,
        ["at"] = WordRole.At,
        ["scope"] = WordRole.Scope,
        ["senior"] = WordRole.Senior,
        ["board"] = WordRole.Board,
        ["boardfor"] = WordRole.BoardFor,
        ["founder"] = WordRole.Founder,
        ["owner"] = WordRole.Owner,
        ["role"] = WordRole.Role,
        ["skip"] = WordRole.Skip,
        ["other"] = WordRole.Other,
        ["anticredential"] = WordRole.Credential,
        ["hint"] = WordRole.Hint,
    };

    private void AddWordList(TitleText text)
    {
        foreach (Entry entry in EntryReader.Read(EmbeddedText.Read("resolving/lexicon.txt")))
        {
            if (entry.Keyword == "joint")
            {
                foreach (string joint in EntryReader.List(entry.Field(1), ';'))
                    AddJoint(text, joint);
                continue;
            }
            if (!_roles.TryGetValue(entry.Keyword, out WordRole role))
                throw new InvalidDataException($"The word list has an unknown kind '{entry.Keyword}' at line {entry.Line}.");
            foreach (string phrase in EntryReader.List(entry.Field(1), ';'))
            {
                Lexeme lexeme = Get(text, phrase);
                lexeme.Roles |= role;
                if (role == WordRole.Hint)
                    lexeme.Hints.Add(entry.Field(0));
                else if (entry.Field(0).Length > 0)
                    lexeme.Argument = entry.Field(0);
                if (entry.Keyword == "genitive-name")
                    lexeme.Names.Add(new Candidate(entry.Field(0), 1));
            }
        }
    }

    private void AddJoint(TitleText text, string line)
    {
        int equals = line.IndexOf('=', StringComparison.Ordinal);
        Lexeme lexeme = Get(text, line[..equals]);
        lexeme.Roles |= WordRole.Acronym;
        lexeme.IsJoint = true;
        foreach (string office in line[(equals + 1)..].Split('+'))
            lexeme.Acronym.Add(new Candidate(office, 1));
    }
}
