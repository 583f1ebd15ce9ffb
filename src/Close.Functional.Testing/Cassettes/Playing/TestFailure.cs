using System.Runtime.InteropServices;

namespace Close.Functional.Testing;

/// <summary>Tells whether a test is failing: whether an exception is on its way through the code that asks.</summary>
internal static class TestFailure
{
    /// <summary>Gives what stands for the exception; zero for none, and where the runtime cannot tell, as NativeAOT.</summary>
    public static nint UnderWay()
    {
        try
        {
            return Marshal.GetExceptionPointers();
        }
        catch (PlatformNotSupportedException)
        {
            return 0;
        }
    }
}
