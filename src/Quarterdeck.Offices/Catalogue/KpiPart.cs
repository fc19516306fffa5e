namespace Quarterdeck.Offices.Catalogue;

/// <summary>What an office does with a KPI. The default value is owner.</summary>
public enum KpiPart
{
    /// <summary>The office answers for it.</summary>
    Owner,
    /// <summary>The office follows it without answering for it.</summary>
    Watcher,
    /// <summary>The office moves it without answering for it.</summary>
    Contributor,
}
