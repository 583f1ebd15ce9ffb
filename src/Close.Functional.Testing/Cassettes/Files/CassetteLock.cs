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
            var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "close-functional-cassettes"));
            return new CassetteLock(new FileStream(Path.Combine(folder.FullName, name + ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            return new CassetteFault.Busy(path);
        }
        catch (Exception error) when (CassetteFile.IsRefusal(error))
        {
            return new CassetteFault.Inaccessible(path, error.Message);
        }
    }

    public void Dispose() => file.Dispose();
}
