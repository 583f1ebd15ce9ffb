using System.Net;
using System.Runtime.CompilerServices;

namespace Close.Functional.Tests.Sockets;

/// <summary>Keeps calls to loopback from being sent to a proxy that the environment names.</summary>
internal static class NoProxy
{
    [ModuleInitializer]
    internal static void Set() => HttpClient.DefaultProxy = new WebProxy();
}
