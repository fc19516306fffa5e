using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Planning;

/// <summary>A dataset at the end of one path of joins: the same dataset reached by two joins is two instances.</summary>
internal sealed class RowInstance(string alias, Dataset dataset, string path, RowInstance? parent, Join? join)
{
    /// <summary>Its alias in the statement.</summary>
    public string Alias { get; } = alias;
    /// <summary>The dataset.</summary>
    public Dataset Dataset { get; } = dataset;
    /// <summary>Join names with dots from the home dataset; empty at home.</summary>
    public string Path { get; } = path;
    /// <summary>The instance it is joined to; null at home.</summary>
    public RowInstance? Parent { get; } = parent;
    /// <summary>The join; null at home.</summary>
    public Join? Join { get; } = join;
    /// <summary>True when a column of it is read; else it need not be joined.</summary>
    public bool IsRead { get; set; } = join is null;
    /// <summary>SELECTs joined to it for its roll-up fields.</summary>
    public List<RollUp> RollUps { get; } = [];
    /// <summary>Fields already bound.</summary>
    public Dictionary<string, Expression> Values { get; } = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>Fields being bound, to notice a field that is made of itself.</summary>
    public HashSet<string> Open { get; } = new(StringComparer.OrdinalIgnoreCase);
}
