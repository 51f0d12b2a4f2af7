using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Shunt.Local.Posix;

/// <summary>How many descriptors, of files and sockets, a process may have.</summary>
internal static unsafe class DescriptorLimit
{
    /// <summary>This process's limit; .NET raises it to what the system allows when it starts.</summary>
    public static ulong OfProcess()
    {
        var limits = stackalloc ulong[2];
        return Libc.ResourceLimit(PosixNumbers.OpenFiles, limits) == 0 ? limits[0] : throw new Win32Exception(Marshal.GetLastPInvokeError());
    }
}
