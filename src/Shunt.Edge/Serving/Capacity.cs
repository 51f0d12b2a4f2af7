using Shunt.Local.Posix;

namespace Shunt.Edge.Serving;

/// <summary>How many clients' connections a worker holds at once.</summary>
internal static class Capacity
{
    /// <summary>At most 16,384: at their worst, with heads of 32 KiB that never end, they hold half a GiB.</summary>
    public const int Most = 16_384;

    // Each connection that is answered takes a second descriptor, to an instance.
    private const int DescriptorsEach = 2;

    // For files, probes, the admin socket, and what .NET holds itself.
    private const int Reserve = 256;

    private const int Least = 64;

    /// <summary>As many as this process has descriptors for.</summary>
    public static int OfProcess() => Of(DescriptorLimit.OfProcess());

    /// <summary>As many as there are descriptors for: 64 to 16,384.</summary>
    /// <param name="descriptors">How many there are.</param>
    internal static int Of(ulong descriptors) => descriptors >= (Most * DescriptorsEach) + Reserve ? Most : Math.Max(((int)descriptors - Reserve) / DescriptorsEach, Least);
}
