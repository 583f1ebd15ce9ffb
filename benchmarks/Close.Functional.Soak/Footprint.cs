using System.Diagnostics;

namespace Close.Functional.Soak;

/// <summary>What this process holds at one moment.</summary>
/// <param name="Managed">Managed memory that is in use, in bytes, after a collection.</param>
/// <param name="Resident">Memory of the process, in bytes.</param>
/// <param name="Handles">Open files and sockets; 0 where the system does not tell.</param>
/// <param name="Sockets">Open sockets; 0 where the system does not tell.</param>
/// <param name="Threads">Threads of the process.</param>
internal sealed record Footprint(long Managed, long Resident, int Handles, int Sockets, int Threads)
{
    private const string Descriptors = "/proc/self/fd";

    public static Footprint Now()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var open = Directory.Exists(Descriptors) ? Directory.GetFiles(Descriptors) : [];
        return new Footprint(managed, process.WorkingSet64, open.Length, open.Count(IsSocket), process.Threads.Count);
    }

    private static bool IsSocket(string descriptor)
    {
        try
        {
            return new FileInfo(descriptor).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) ?? false;
        }
        catch (IOException)
        {
            // It was closed in between.
            return false;
        }
    }
}
