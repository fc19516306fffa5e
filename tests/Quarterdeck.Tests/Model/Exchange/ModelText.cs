using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Exchange;

/// <summary>Everything that a company says as text, whatever properties it has: two companies are equal when their texts are.</summary>
/// <remarks>Left out is where things stand and lie: places in files, and the folder of the YAML.</remarks>
internal static class ModelText
{
    public static string Of(CompanyModel company)
    {
        StringBuilder text = new();
        Write(text, "", company);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string path, object? value)
    {
        switch (value)
        {
            case null or SourceSpan:
                break;
            case Formula formula:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {formula.Text}\n");
                break;
            case string or ValueType when value is not Grain and not Interval:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {value}\n");
                break;
            case IDictionary map:
                foreach (object key in map.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal))
                    Write(text, $"{path}.{key}", map[key]);
                break;
            case IEnumerable list:
                int i = 0;
                foreach (object? item in list)
                    Write(text, string.Create(CultureInfo.InvariantCulture, $"{path}[{i++}]"), item);
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{path}: {value.GetType().Name}\n");
                foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.GetIndexParameters().Length == 0 && one.Name is not ("Folder" or "EqualityContract")))
                    Write(text, $"{path}/{property.Name}", property.GetValue(value));
                break;
        }
    }
}
