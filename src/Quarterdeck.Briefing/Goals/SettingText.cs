using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Goals;

/// <summary>Reads what a person writes of a driver: <c>+10%</c> by a share, <c>+5</c> by an amount, <c>120</c> to a value, <c>to:-3</c> to one below 0, <c>+2pp</c> by points.</summary>
internal static class SettingText
{
    /// <summary>Reads a change; null, with a finding, where it cannot be read.</summary>
    /// <param name="text">The text behind the equals sign.</param>
    /// <param name="driver">The driver's name.</param>
    /// <param name="isRate">True for a driver in percent: <c>42%</c> is then a value.</param>
    /// <param name="option">The option, for the finding's place.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static DriverSetting? Read(string text, string driver, bool isRate, string option, FindingList findings)
    {
        string trimmed = text.Trim();
        bool isTo = trimmed.StartsWith("to:", StringComparison.OrdinalIgnoreCase);
        string number = isTo ? trimmed[3..].Trim() : trimmed;
        bool isSigned = !isTo && number.Length > 0 && number[0] is '+' or '-' or '−';
        bool isPoints = number.EndsWith("pp", StringComparison.OrdinalIgnoreCase), isPercent = number.EndsWith('%');
        string digits = (isPoints ? number[..^2] : isPercent ? number[..^1] : number).Trim().Replace('−', '-');
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            findings.Error(FindingCodes.DriverSetting, new SourceSpan(option, 1, 1, text.Length), $"'{text}' is no change and no value of '{driver}'.", "Write +10% or -5% for a share, +200 or -200 for an amount, 1200 for a value, to:-3 for one below 0, +2pp for points of a rate.");
            return null;
        }
        if (isPoints)
            return new DriverSetting(driver, isSigned ? DriverChange.By : DriverChange.To, value / 100);
        if (isPercent)
            return new DriverSetting(driver, isSigned ? DriverChange.ByShare : isRate ? DriverChange.To : DriverChange.ByShare, value / 100);
        return new DriverSetting(driver, isSigned ? DriverChange.By : DriverChange.To, value);
    }

    /// <summary>Splits <c>driver=value</c>; null, with a finding, where there is no equals sign.</summary>
    public static (string Driver, string Value)? Split(string text, string option, FindingList findings)
    {
        // The name may be a piece of formula with an equals sign of its own.
        int at = text.LastIndexOf('=');
        if (at > 0 && at < text.Length - 1)
            return (text[..at].Trim(), text[(at + 1)..].Trim());
        findings.Error(FindingCodes.DriverSetting, new SourceSpan(option, 1, 1, text.Length), $"'{text}' sets no driver.", "Write driver=+10%, driver=-5 or driver=120.");
        return null;
    }
}
