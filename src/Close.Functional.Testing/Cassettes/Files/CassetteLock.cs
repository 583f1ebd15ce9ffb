using System.Security.Cryptography;
using System.Text;

namespace Close.Functional.Testing;

/// <summary>The right to write to one path, of which there is one in all processes of a machine.</summary>
/// <remarks>
/// Held by a file in the temporary folder that the operating system locks, and lets go when its process ends, however it ends. It is not beside the cassette, so that
/// nothing is left there.
/// </remarks>
internal sealed class CassetteLock : IDisposable
{
    private readonly FileStream file;

    private CassetteLock(FileStream file) => this.file = file;

    /// <summary>Takes the right to write, if nobody has it.</summary>
    public static Either<CassetteFault, CassetteLock> Take(string path)
    {
        try
        {
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))));
            return new CassetteLock(new FileStream(Path.Combine(Path.GetTempPath(), $"close-functional-{name}.lock"), Options()));
        }
        catch (IOException error) when (error.HResult is unchecked((int)0x80070020) or 11 or 35) // A sharing violation, as Windows, Linux and macOS number it.
        {
            return new CassetteFault.Busy(path);
        }
        catch (Exception error) when (CassetteFile.IsRefusal(error))
        {
            return new CassetteFault.Inaccessible(path, error.Message);
        }
    }

    public void Dispose() => file.Dispose();

    // Whoever works on this machine may write next.
    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        }

        return options;
    }
}
