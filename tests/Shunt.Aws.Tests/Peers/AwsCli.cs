using System.Diagnostics;
using System.Text.Json;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>The aws CLI before moto_server: it shares no code with the clients of the product.</summary>
internal static class AwsCli
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Asks, and returns what it prints.</summary>
    public static async Task<JsonDocument> AskAsync(MotoServer moto, params IReadOnlyList<string> words)
    {
        using var process = Process.Start(new ProcessStartInfo("aws", ["--endpoint-url", moto.Address, "--region", MotoServer.Region, "--output", "json", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var problem = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync().WaitAsync(Limit, TimeProvider.System);
        await process.WaitForExitAsync().WaitAsync(Limit, TimeProvider.System);
        Assert.True(process.ExitCode == 0, await problem);
        return JsonDocument.Parse(said);
    }
}
