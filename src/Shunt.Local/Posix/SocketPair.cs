using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Shunt.Local.Posix;

/// <summary>Two connected sockets: one for us, one for a child.</summary>
internal sealed class SocketPair : IDisposable
{
    private const int UnixDomain = 1;

    private SocketPair(Socket ours, Socket theirs)
    {
        Ours = ours;
        Theirs = theirs;
    }

    public Socket Ours { get; }

    public Socket Theirs { get; }

    /// <summary>Makes a pair.</summary>
    /// <exception cref="IOException">The system gave none.</exception>
    public static unsafe SocketPair Create()
    {
        var descriptors = stackalloc int[2];
        if (Libc.SocketPair(UnixDomain, PosixNumbers.StreamSocket, 0, descriptors) != 0)
            throw new IOException($"No socket pair was made: {Marshal.GetLastPInvokeErrorMessage()}.");

        return new SocketPair(FromDescriptor(descriptors[0]), FromDescriptor(descriptors[1]));
    }

    /// <summary>Takes over a descriptor that was inherited.</summary>
    /// <param name="descriptor">A connected or listening socket.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The socket owns the handle.")]
    public static Socket FromDescriptor(int descriptor) => new(new SafeSocketHandle(descriptor, ownsHandle: true));

    public void Dispose()
    {
        Ours.Dispose();
        Theirs.Dispose();
    }
}
