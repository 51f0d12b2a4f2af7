using System.Runtime.CompilerServices;

namespace Tests;

/// <summary>
/// Most of the programs that these tests start end before better code of theirs would pay: the runtime compiles nothing a second time that runs for less
/// than eight seconds. That takes a third off the processor time of the contract's tests. It says nothing to the tests' own process, which has started by then.
/// </summary>
internal static class ShortLives
{
    // In milliseconds, hexadecimal: https://github.com/dotnet/runtime/blob/main/src/coreclr/inc/clrconfigvalues.h
    private const string Delay = "2000";

#pragma warning disable CA2255 // ModuleInitializer in libraries: the first program may be started before the first test
    [ModuleInitializer]
    public static void Begin() => Environment.SetEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", Delay);
#pragma warning restore CA2255
}
