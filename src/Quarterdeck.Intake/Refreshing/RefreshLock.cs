using Quarterdeck.Intake.Loading;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>Lets one refresh of a company run at a time. The system takes the lock back when the process ends, however it ends.</summary>
internal sealed class RefreshLock : IDisposable
{
    private readonly FileStream _file;

    private RefreshLock(FileStream file) => _file = file;

    /// <summary>Takes the lock; null where another process has it.</summary>
    /// <param name="companyFolder">The company's folder.</param>
    public static RefreshLock? Take(string companyFolder)
    {
        string folder = LoadFolder.AllOf(companyFolder);
        Directory.CreateDirectory(folder);
        try
        {
            return new RefreshLock(new FileStream(Path.Combine(folder, "refresh.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException fault) when (fault is not DirectoryNotFoundException and not FileNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
