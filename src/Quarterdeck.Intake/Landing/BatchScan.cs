using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Tables;

namespace Quarterdeck.Intake.Landing;

/// <summary>Batches as a table that the engine can read: it asks for the next one, and its columns are written where the engine wants them.</summary>
/// <remarks>The driver's own table functions take a row at a time through a call for each value; this takes a column at a time and costs a quarter.</remarks>
/// <param name="columns">The columns with whether their moments bear a zone, in the order of the table.</param>
/// <param name="places">Where each column stands in a batch.</param>
/// <param name="next">The next batch; null behind the last.</param>
internal sealed unsafe class BatchScan(IReadOnlyList<(ProfileColumn Column, bool HasZone)> columns, IReadOnlyList<int> places, Func<RowBatch?> next)
{
    /// <summary>What went wrong while a batch was fetched; the engine itself only learns that something did.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Makes the batches known to a connection as <c>name()</c>; they can be read once.</summary>
    public void Register(DuckDBConnection connection, string name)
    {
        nint function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        try
        {
            NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, name);
            NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, GCHandle.ToIntPtr(GCHandle.Alloc(this)), &Free);
            NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
            NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Begin);
            NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Fill);
            if (!NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection.NativeConnection, function).IsSuccess())
                throw new IOException($"The engine refuses the table '{name}'.");
        }
        finally
        {
            NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);
        }
    }

    private static BatchScan Of(nint handle) => (BatchScan)GCHandle.FromIntPtr(handle).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint handle) => GCHandle.FromIntPtr(handle).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        foreach ((ProfileColumn column, bool hasZone) in Of(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(info))._columns)
        {
            using DuckDBLogicalType type = ColumnVectors.TypeOf(column, hasZone);
            NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, column.Id, type);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(nint info)
    {
        // Nothing is prepared: there is one reading, by one thread.
    }

    /// <summary>Fills a chunk; no exception may pass into the engine, so it is kept and the engine is told to stop.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(nint info, nint output)
    {
        BatchScan scan = Of(NativeMethods.TableFunction.DuckDBFunctionGetExtraInfo(info));
        try
        {
            scan.Fill(output);
        }
        catch (Exception fault)
        {
            scan.Fault = fault;
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, fault.Message);
        }
    }

    private readonly IReadOnlyList<(ProfileColumn Column, bool HasZone)> _columns = columns;

    private void Fill(nint output)
    {
        using DuckDBDataChunk chunk = new(output);
        RowBatch? batch = next();
        for (int i = 0; batch is not null && i < _columns.Count; i++)
            ColumnVectors.Write(batch.Column(places[i]), _columns[i].Column, NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i));
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)(batch?.Rows ?? 0));
    }
}
