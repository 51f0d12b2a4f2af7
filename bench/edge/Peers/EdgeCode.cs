using System.Reflection.PortableExecutable;

namespace Bench.Edge.Peers;

/// <summary>How the edge that is measured was compiled.</summary>
static class EdgeCode
{
    /// <summary>What a report says of it: releases start it precompiled wherever .NET has a compiler for that.</summary>
    public static string Describe()
    {
        using var program = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Shunt.Edge.dll")));
        return program.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0 ? "edge precompiled, as releases start it" : "edge not precompiled";
    }
}
