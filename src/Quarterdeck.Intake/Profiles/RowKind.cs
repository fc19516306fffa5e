namespace Quarterdeck.Intake.Profiles;

/// <summary>What kind of file a profile reads.</summary>
public enum RowKind
{
    /// <summary>Delimited text or a workbook.</summary>
    Table,
    /// <summary>JSON.</summary>
    Json,
    /// <summary>An hledger or Ledger journal.</summary>
    Journal,
    /// <summary>A Beancount file.</summary>
    Beancount,
}
