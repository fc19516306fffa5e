using System.Collections.Frozen;

namespace Quarterdeck.Intake.Cells;

/// <summary>Days and moments as exports write them.</summary>
/// <remarks>
/// Year first is always year, month, day. With all three as numbers and the year last, points mean the day first (31.12.2026); else the order is the file's (<see cref="DateOrder"/>). A month may be
/// a word in English, German, French, Spanish, Italian, Portuguese, Dutch or Polish. Behind it a time with or without seconds, AM or PM, and a zone.
/// Years lie from 1900 to 2199; 20205 is no year. Two digits mean 1970 to 2069.
/// </remarks>
public static class DateText
{
    private static readonly FrozenDictionary<string, int> _months = Months();

    /// <summary>Reads a day or moment.</summary>
    /// <param name="text">The cell; spaces around it are passed over.</param>
    /// <param name="order">The order of day and month.</param>
    /// <param name="moment">The moment: in UTC where a zone is written (kind Utc), else as written (kind Unspecified).</param>
    /// <param name="hasTime">True where a time of day is written.</param>
    public static bool TryRead(ReadOnlySpan<char> text, DateOrder order, out DateTime moment, out bool hasTime)
    {
        hasTime = false;
        moment = default;
        text = text.Trim();
        // The usual form first: 2026-10-31, and 2026-10-31 23:30:00.
        if (text.Length >= 10 && text[4] == '-' && text[7] == '-' && Whole(text[..4], out int y) && Whole(text[5..7], out int m) && Whole(text[8..10], out int d))
            return Day(y, m, d, out moment) && (text.Length == 10 || Behind(text[10..], ref moment, ref hasTime));
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        int count = 0, word = -1, at = 0;
        while (at < text.Length && count < 3)
        {
            char c = text[at];
            int from = at;
            if (char.IsAsciiDigit(c))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                    at++;
                if (at - from > 8 || !Whole(text[from..at], out parts[count]))
                    return false;
                lengths[count++] = at - from;
                if (count == 1 && lengths[0] == 8)
                    break;
                while (at < text.Length && char.IsLetter(text[at]) && text[from..at].Length <= 2 && IsOrdinal(text[at..]))
                    at++;
            }
            else if (char.IsLetter(c))
            {
                while (at < text.Length && char.IsLetter(text[at]))
                    at++;
                if (Month(text[from..at]) is not (> 0 and int month))
                {
                    // Names of days before the date say nothing that the date does not; "de" parts Spanish ones.
                    if (count == 0 || at - from == 2)
                        continue;
                    return false;
                }
                if (word >= 0)
                    return false;
                word = count;
                parts[count] = month;
                lengths[count++] = 0;
            }
            else if (c is '-' or '/' or '.' or ' ' or ',' or '\u00a0' or '\u202f' or '年' or '月')
                at++;
            else
                return false;
        }
        if (at < text.Length && text[at] is '.' or '日')
            at++;
        if (count == 1 && lengths[0] == 8)
            return Day(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100, out moment) && (at == text.Length || Behind(text[at..], ref moment, ref hasTime));
        if (count != 3)
            return false;
        (int year, int mon, int day, int yearLength) = word switch
        {
            0 => (parts[2], parts[0], parts[1], lengths[2]),
            1 when lengths[0] == 4 => (parts[0], parts[1], parts[2], 4),
            1 => (parts[2], parts[1], parts[0], lengths[2]),
            2 => (0, 0, 0, 0),
            _ when lengths[0] == 4 => (parts[0], parts[1], parts[2], 4),
            _ when order == DateOrder.DayFirst || text[lengths[0]] == '.' => (parts[2], parts[1], parts[0], lengths[2]),
            _ => (parts[2], parts[0], parts[1], lengths[2]),
        };
        if (yearLength is not (2 or 4))
            return false;
        if (yearLength == 2)
            year += year < 70 ? 2000 : 1900;
        return Day(year, mon, day, out moment) && (at == text.Length || Behind(text[at..], ref moment, ref hasTime));
    }

    /// <summary>The month that a word or its beginning names; 0 for none.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 12)
            return 0;
        Span<char> lower = stackalloc char[12];
        int length = word.ToLowerInvariant(lower);
        return _months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out int month) ? month : 0;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> rest) =>
        rest.StartsWith("st") || rest.StartsWith("nd") || rest.StartsWith("rd") || rest.StartsWith("th") || rest.StartsWith("er") || rest is "t" or "d" or "h" or "r" || rest.StartsWith("t ") || rest.StartsWith("d ") || rest.StartsWith("h ") || rest.StartsWith("r ");

    private static bool Whole(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = value * 10 + (c - '0');
        }
        return digits.Length > 0;
    }

    private static bool Day(int year, int month, int day, out DateTime moment)
    {
        moment = default;
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        moment = new DateTime(year, month, day);
        return true;
    }

    /// <summary>The time of day and the zone behind a date.</summary>
    private static bool Behind(ReadOnlySpan<char> text, ref DateTime moment, ref bool hasTime)
    {
        if (text[0] is not ('T' or ' ' or ',' or '\u00a0' or '\u202f'))
            return false;
        text = text[1..].Trim();
        if (text.StartsWith("at ") || text.StartsWith("um "))
            text = text[3..].TrimStart();
        if (text.Length == 0)
            return true;
        hasTime = true;
        int at = 0;
        Span<int> clock = [0, 0, 0];
        for (int part = 0; part < 3; part++)
        {
            int from = at;
            while (at < text.Length && at - from < 2 && char.IsAsciiDigit(text[at]))
                at++;
            if (!Whole(text[from..at], out clock[part]))
                return false;
            if (at >= text.Length || text[at] != ':' || part == 2)
                break;
            at++;
        }
        long ticks = 0;
        if (at < text.Length && text[at] is '.' or ',')
        {
            long unit = TimeSpan.TicksPerSecond / 10;
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++, unit /= 10)
                ticks += unit * (text[at] - '0');
        }
        ReadOnlySpan<char> rest = text[at..].Trim();
        if (rest.Length >= 2 && (rest[..2] is "AM" or "am" or "PM" or "pm"))
        {
            if (clock[0] is < 1 or > 12)
                return false;
            clock[0] = clock[0] % 12 + (rest[0] is 'P' or 'p' ? 12 : 0);
            rest = rest[2..].TrimStart();
        }
        if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59)
            return false;
        moment = moment.AddTicks(clock[0] * TimeSpan.TicksPerHour + clock[1] * TimeSpan.TicksPerMinute + clock[2] * TimeSpan.TicksPerSecond + ticks);
        return rest.Length == 0 || Zone(rest, ref moment);
    }

    private static bool Zone(ReadOnlySpan<char> zone, ref DateTime moment)
    {
        if (zone.StartsWith("UTC") || zone.StartsWith("GMT"))
            zone = zone[3..].TrimStart();
        else if (zone is "Z" or "z")
            zone = [];
        if (zone.Length == 0)
        {
            moment = DateTime.SpecifyKind(moment, DateTimeKind.Utc);
            return true;
        }
        if (zone[0] is not ('+' or '-'))
            return false;
        int colon = zone.IndexOf(':');
        ReadOnlySpan<char> hours = colon > 0 ? zone[1..colon] : zone.Length > 3 ? zone[1..^2] : zone[1..], minutes = colon > 0 ? zone[(colon + 1)..] : zone.Length > 3 ? zone[^2..] : "0";
        if (!Whole(hours, out int h) || !Whole(minutes, out int m) || h > 14 || m > 59)
            return false;
        TimeSpan offset = new(h, m, 0);
        moment = DateTime.SpecifyKind(zone[0] == '-' ? moment + offset : moment - offset, DateTimeKind.Utc);
        return true;
    }

    private static FrozenDictionary<string, int> Months()
    {
        string[] words =
        [
            "january jan janvier janv januar jän jänner enero ene gennaio gen janeiro januari stycznia styczeń sty",
            "february feb février fevrier févr fevr fév februar febrero febbraio fevereiro fev februari lutego luty lut",
            "march mar mars märz maerz mär mrz marzo março marco maart mrt marca marzec",
            "april apr avril avr abril abr aprile kwietnia kwiecień kwi",
            "may mai mayo maggio mag maio mei maja maj",
            "june jun juin juni junio giugno giu junho czerwca czerwiec cze",
            "july jul juillet juil juli julio luglio lug julho lipca lipiec lip",
            "august aug août aout aoû agosto ago augustus sierpnia sierpień sie",
            "september sep sept septembre septiembre settembre set setembro września wrzesień wrz",
            "october oct octobre oktober okt octubre ottobre ott outubro out października październik paź",
            "november nov novembre noviembre novembro listopada listopad lis",
            "december dec décembre decembre déc dezember dez diciembre dic dicembre dezembro grudnia grudzień gru",
        ];
        return words.SelectMany(static (line, i) => line.Split(' ').Select(word => (word, i + 1))).ToFrozenDictionary(static pair => pair.word, static pair => pair.Item2, StringComparer.Ordinal);
    }
}
