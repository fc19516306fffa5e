using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Quarterdeck.Demo.Parquet;

/// <summary>A filled table as one that the engine can read, once: it asks for the next rows, and each column is copied into its vector.</summary>
/// <remarks>The driver's appender takes a value at a time into a table that is then read again; that was three quarters of the time of writing the demo.</remarks>
/// <param name="rows">The table.</param>
internal sealed unsafe class TableScan(TableRows rows)
{
    private readonly IReadOnlyList<TableColumn> _columns = rows.Columns;
    private int _piece;

    /// <summary>Makes the table known to a connection as <c>name()</c>.</summary>
    /// <exception cref="IOException">The engine refuses it.</exception>
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

    private static TableScan Of(nint handle) => (TableScan)GCHandle.FromIntPtr(handle).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint handle) => GCHandle.FromIntPtr(handle).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        foreach (TableColumn column in Of(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(info))._columns)
        {
            using DuckDBLogicalType type = column.Type;
            NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, column.Name, type);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(nint info)
    {
        // Nothing is prepared: there is one reading, by one thread.
    }

    /// <summary>Fills a chunk; no exception may pass into the engine, so the engine is told instead.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Fill(nint info, nint output)
    {
        try
        {
            Of(NativeMethods.TableFunction.DuckDBFunctionGetExtraInfo(info)).Fill(output);
        }
        catch (Exception fault)
        {
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, fault.Message);
        }
    }

    private void Fill(nint output)
    {
        using DuckDBDataChunk chunk = new(output);
        int left = Math.Clamp(rows.Count - _piece * TableColumn.PieceRows, 0, TableColumn.PieceRows);
        for (int i = 0; left > 0 && i < _columns.Count; i++)
            _columns[i].Give(_piece, left, NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i));
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)left);
        _piece++;
    }
}
