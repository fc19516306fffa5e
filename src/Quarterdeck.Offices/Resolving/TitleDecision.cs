namespace Quarterdeck.Offices.Resolving;

/// <summary>Makes one answer of the mentions: settles acronyms, drops weak titles beside strong ones, sets confidences.</summary>
internal sealed class TitleDecision(PostFinder finder)
{
    private const double ClearMargin = 0.62;      // between the likeliest reading's share and the next: below it a post stays ambiguous

    private readonly List<Alternative> _alternatives = [];

    /// <summary>Whether the typo tier mended a word.</summary>
    public bool IsMended { get; set; }

    /// <summary>The mentions that are held, in the order of the title.</summary>
    public List<Mention> Held { get; } = [];

    /// <summary>Decides.</summary>
    public TitleResult Decide(string title)
    {
        Held.Clear();
        _alternatives.Clear();
        foreach (Mention mention in finder.Mentions)
            if (mention.Standing == Standing.Held)
                Held.Add(mention);
        Settle();
        DropWeak();
        Merge();
        return Answer(title);
    }

    /// <summary>Bare acronyms with several readings are settled by a full form beside them or by a field of work in the title.</summary>
    private void Settle()
    {
        foreach (Mention mention in Held)
        {
            if (!mention.IsAcronym || mention.Candidates.Count < 2)
                continue;
            foreach (Mention other in Held)
            {
                if (other == mention || other.IsAcronym || !other.Candidates.Exists(candidate => mention.CanBe(candidate.Id)))
                    continue;
                mention.Candidates = [.. mention.Candidates.Where(candidate => other.CanBe(candidate.Id))];
                other.Candidates = [.. other.Candidates.Where(candidate => mention.CanBe(candidate.Id))];
            }
            // "Chief Experience Officer (CCO)": the brackets repeat the post, whatever their letters mean elsewhere.
            int place = finder.Mentions.IndexOf(mention);
            if (mention.Candidates.Count > 1 && place > 0 && finder.Mentions[place - 1] is { IsAcronym: false, Strength: > Strength.Weak, Standing: Standing.Held } before
                && mention.First == before.End + 1 && finder.Items[before.End].Kind == Titles.TokenKind.Open)
                mention.Candidates = before.Candidates;
            if (mention.Candidates.Count > 1)
                ReadHints(mention);
        }
    }

    private void ReadHints(Mention mention)
    {
        double[] bonus = new double[mention.Candidates.Count];
        double own = 0;
        for (int k = 0; k < finder.Items.Count && k < 64; k++)
        {
            Item item = finder.Items[k];
            if (item.Lexeme is not { } lexeme || k >= mention.First && k < mention.End || InOtherHeld(mention, k))
                continue;
            for (int c = 0; c < bonus.Length; c++)
            {
                string id = mention.Candidates[c].Id;
                if (lexeme.Functions.Exists(function => function.OfficeId == id && function.Weight == 1) && !lexeme.Is(WordRole.Argument))
                {
                    bonus[c] += 3;
                    own = Math.Max(own, bonus[c]);
                }
                else if (lexeme.Hints.Contains(id))
                    bonus[c] += 1;
            }
        }
        if (Array.TrueForAll(bonus, static points => points == 0))
            return;
        List<Candidate> weighed = [];
        for (int c = 0; c < bonus.Length; c++)
            weighed.Add(mention.Candidates[c] with { Weight = mention.Candidates[c].Weight + bonus[c] });
        weighed.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Id, b.Id));
        mention.Candidates = weighed;
        mention.IsHinted = own > 0;
    }

    private bool InOtherHeld(Mention mention, int item)
    {
        foreach (Mention other in Held)
            if (other != mention && other.Strength > Strength.Weak && item >= other.First && item < other.End)
                return true;
        return false;
    }

    /// <summary>A managing director who is also CTO is the CTO: the weaker title is a rank there.</summary>
    private void DropWeak()
    {
        if (!Held.Exists(static mention => mention.Strength == Strength.Strong))
            return;
        for (int i = Held.Count - 1; i >= 0; i--)
        {
            Mention weak = Held[i];
            if (weak.Strength != Strength.Weak || Held.Exists(other => other.Strength == Strength.Strong && other.CanBe(weak.Candidates[0].Id)))
                continue;
            weak.Standing = Standing.Beside;
            Held.RemoveAt(i);
        }
    }

    private void Merge()
    {
        for (int i = 0; i < Held.Count; i++)
            for (int k = Held.Count - 1; k > i; k--)
            {
                bool same = Held[i].Candidates[0].Id == Held[k].Candidates[0].Id;
                if (!same)
                    continue;
                Mention kept = Held[i], lost = Held[k];
                kept.Modifiers |= lost.Modifiers;
                if (lost.Candidates.Count < kept.Candidates.Count || lost.Candidates.Count == 1 && lost.Strength > kept.Strength)
                {
                    lost.Modifiers |= kept.Modifiers;
                    Held[i] = lost;
                }
                Held.RemoveAt(k);
            }
    }

    private TitleResult Answer(string title)
    {
        List<OfficeReading> offices = [];
        Verdict verdict = Verdict.Certain;
        foreach (Mention mention in Held)
        {
            double sum = 0;
            foreach (Candidate candidate in mention.Candidates)
                sum += candidate.Weight;
            double share = mention.Candidates[0].Weight / sum;
            double margin = mention.Candidates.Count == 1 ? 1 : share - mention.Candidates[1].Weight / sum;
            double confidence = share * Surety(mention);
            offices.Add(new OfficeReading(mention.Candidates[0].Id, Math.Round(confidence, 2), mention.Modifiers,
                finder.Text[finder.Items[mention.First].First].Start, finder.Text[finder.Items[mention.End - 1].Last - 1].End));
            for (int c = 1; c < mention.Candidates.Count; c++)
                Add(new Alternative(mention.Candidates[c].Id, Rule.Ambiguous, Math.Round(mention.Candidates[c].Weight / sum, 2)));
            Verdict own = mention.Candidates.Count > 1 && margin < ClearMargin && !mention.IsHinted ? Verdict.Ambiguous
                : IsMended || mention.IsTruncated || mention.IsHinted || mention.Candidates.Count > 1 || mention.Strength == Strength.Weak || mention.Rule is Rule.OtherChief or Rule.General ? Verdict.Likely
                : Verdict.Certain;
            verdict = own > verdict ? own : verdict;
        }
        foreach (Mention mention in finder.Mentions)
            if (mention.Standing != Standing.Held)
                Add(new Alternative(mention.Candidates[0].Id, RuleOf(mention.Standing), 0));
        foreach (Remark remark in finder.Remarks)
            if (remark.Rule == Rule.Deputy && offices.TrueForAll(office => office.Id != remark.Office))
                Add(new Alternative(remark.Office, Rule.Deputy, 0));
        if (offices.Count == 0)
            verdict = WithoutOffice();
        return new TitleResult(title, offices, _alternatives.Count == 0 ? [] : [.. _alternatives], verdict, []);
    }

    private double Surety(Mention mention) =>
        IsMended ? 0.7
        : mention.IsTruncated ? 0.85
        : mention.Strength == Strength.Weak ? 0.8
        : mention.Strength == Strength.Director ? 0.95
        : 0.99;

    /// <summary>None when the words were understood, ambiguous for a rank that says too little, unknown otherwise.</summary>
    private Verdict WithoutOffice()
    {
        bool headless = false, understood = finder.Mentions.Count > 0;
        foreach (Remark remark in finder.Remarks)
        {
            understood |= remark.Rule != Rule.Headless;
            if (remark.Rule is Rule.Near or Rule.Deputy && remark.Office.Length > 0)
                Add(new Alternative(remark.Office, remark.Rule, 0));
        }
        const WordRole Post = WordRole.Rank | WordRole.Worker | WordRole.Assistant | WordRole.Deputy | WordRole.Board | WordRole.Founder | WordRole.Owner
            | WordRole.Place | WordRole.Former | WordRole.Director;
        bool other = false;
        for (int k = 0; k < finder.Items.Count; k++)
        {
            Item item = finder.Items[k];
            headless |= item.Is(WordRole.Headless);
            other |= item.Lexeme is not null && !item.Is(WordRole.Headless | WordRole.Skip) && item.Is(Post);
            understood |= item.Is(Post | WordRole.Unit);
        }
        AddNearFields();
        if (headless && !other)
        {
            Add(new Alternative("ceo", Rule.Headless, 0.4));
            return Verdict.Ambiguous;
        }
        return understood ? Verdict.None : Verdict.Unknown;
    }

    /// <summary>"Head of Marketing", "kierownik ds. marketingu": below the office of the field it names.</summary>
    private void AddNearFields()
    {
        const WordRole Lower = WordRole.Rank | WordRole.Worker;
        if (finder.Items.Count > 64 || !finder.Items.Exists(static item => item.Is(Lower)))
            return;
        foreach (Item item in finder.Items)
            if (item.Lexeme is { Functions.Count: > 0 } lexeme && lexeme.Functions[0].OfficeId != "ceo" && !lexeme.Is(Lower))
                Add(new Alternative(lexeme.Functions[0].OfficeId, Rule.Near, 0));
    }

    private void Add(Alternative alternative)
    {
        if (_alternatives.Count < 32 && !_alternatives.Exists(other => other.Id == alternative.Id))
            _alternatives.Add(alternative);
    }

    /// <summary>The rule that a standing stands for.</summary>
    public static Rule RuleOf(Standing standing) => standing switch
    {
        Standing.Deputy => Rule.Deputy,
        Standing.Assistant => Rule.Assistant,
        Standing.Former => Rule.Former,
        Standing.Elect => Rule.Elect,
        Standing.Near => Rule.Near,
        Standing.Collision => Rule.Collision,
        Standing.Beside => Rule.Beside,
        _ => Rule.Argument,
    };

}
