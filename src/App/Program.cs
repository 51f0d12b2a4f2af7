using App.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

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
        return args is ["data", .. var command] ? await ChangeDataAsync(command).ConfigureAwait(false) : await ServeAsync(args).ConfigureAwait(false);
    }

    private static async Task<int> ChangeDataAsync(string[] command)
    {
        try
        {
            DataCommand.Run(command, Environment.GetEnvironmentVariable("DATABASE") is { Length: > 0 } path ? path : null, Console.Out);
            return 0;
        }
        catch (Exception refused) when (refused is SettingsException or SqliteException or IOException)
        {
            await Console.Error.WriteLineAsync(refused.Message).ConfigureAwait(false);
            return refused is SettingsException ? BadUsage : Failed;
        }
    }

    private static async Task<int> ServeAsync(string[] args)
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
        catch (SqliteException refused)
        {
            await Console.Error.WriteLineAsync($"The service did not start: its database '{builder.Configuration["DATABASE"]}' cannot be opened ({refused.Message.TrimEnd('.')}).").ConfigureAwait(false);
            return Failed;
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
