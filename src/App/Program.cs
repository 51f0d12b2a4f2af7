using Microsoft.AspNetCore.Connections;

namespace App;

/// <summary>The freight yard: trains that are loaded wagon by wagon and leave.</summary>
internal sealed class Program
{
    private const int Failed = 1;
    private const int BadUsage = 2;

    private Program()
    {
    }

    private static async Task<int> Main(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        try
        {
            builder.AddYard(Settings.From(builder.Configuration));
        }
        catch (SettingsException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message).ConfigureAwait(false);
            return BadUsage;
        }

        var app = builder.Build();
        app.MapYard();
        try
        {
            await app.RunAsync().ConfigureAwait(false);
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"The service did not start. {taken.Message}").ConfigureAwait(false);
            return Failed;
        }
    }
}
