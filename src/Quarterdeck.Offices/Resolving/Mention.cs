namespace Quarterdeck.Offices.Resolving;

/// <summary>An office that a title names, before it is decided whether the person holds it.</summary>
internal sealed class Mention(int first, int end, List<Candidate> candidates, Strength strength, Rule rule)
{
    /// <summary>Its first item.</summary>
    public int First { get; } = first;

    /// <summary>One past its last item.</summary>
    public int End { get; } = end;

    /// <summary>What it may mean, likeliest first.</summary>
    public List<Candidate> Candidates { get; set; } = candidates;

    /// <summary>How surely the form names an office.</summary>
    public Strength Strength { get; } = strength;

    /// <summary>The rule that found it.</summary>
    public Rule Rule { get; } = rule;

    /// <summary>How the person stands to it.</summary>
    public Standing Standing { get; set; }

    /// <summary>Interim, acting, co, scoped.</summary>
    public Modifiers Modifiers { get; set; }

    /// <summary>Whether the title is a cut form, so that it is likely and not certain.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>Whether the form is a bare acronym.</summary>
    public bool IsAcronym => Rule == Rule.Acronym;

    /// <summary>Whether other words of the title decided between its readings.</summary>
    public bool IsHinted { get; set; }

    /// <summary>Whether one of its readings is this office.</summary>
    public bool CanBe(string office)
    {
        foreach (Candidate candidate in Candidates)
            if (candidate.Id == office)
                return true;
        return false;
    }
}
