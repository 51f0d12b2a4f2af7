using System.Globalization;

namespace App;

/// <summary>What the environment tells the service.</summary>
/// <param name="Host">The address to listen on: an IP address or <c>localhost</c>. From <c>HOST</c>, default 127.0.0.1.</param>
/// <param name="Port">The port to listen on, 0–65535; 0 takes a free one, which the log names. From <c>PORT</c>, default 5000.</param>
/// <param name="ShutdownLimit">How long requests in flight have to end after SIGTERM. From <c>SHUTDOWN_SECONDS</c>, 1–600, default 8.</param>
/// <param name="Instance">What health answers in <c>Shunt-Instance</c>. From <c>SHUNT_INSTANCE</c>; null leaves the header out.</param>
internal sealed record Settings(string Host, int Port, TimeSpan ShutdownLimit, string? Instance)
{
    private const string DefaultHost = "127.0.0.1";
    private const int DefaultPort = 5000;
    private const int DefaultShutdownSeconds = 8;

    /// <value>The SQLite file that keeps the trains, from <c>DATABASE</c>; null (the default) keeps them in memory.</value>
    public string? Database { get; init; }

    /// <value>The URL to bind.</value>
    public string Url => Host.Contains(':', StringComparison.Ordinal) ? $"http://[{Host}]:{Port}" : $"http://{Host}:{Port}";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingsException">A value is out of its range; the message names all of them.</exception>
    public static Settings From(IConfiguration values)
    {
        List<string> problems = [];
        var port = Number(values, "PORT", DefaultPort, 0, 65535, problems);
        var seconds = Number(values, "SHUTDOWN_SECONDS", DefaultShutdownSeconds, 1, 600, problems);
        var host = Given(values, "HOST") ?? DefaultHost;
        if (host != "localhost" && !System.Net.IPAddress.TryParse(host, out _))
            problems.Add($"HOST '{host}' is neither an IP address nor 'localhost'.");

        return problems.Count == 0
            ? new Settings(host, port, TimeSpan.FromSeconds(seconds), Given(values, "SHUNT_INSTANCE")) { Database = Given(values, "DATABASE") }
            : throw new SettingsException($"The service did not start. {string.Join(' ', problems)}");
    }

    private static int Number(IConfiguration values, string name, int otherwise, int least, int most, List<string> problems)
    {
        var given = Given(values, name);
        if (given is null)
            return otherwise;

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;

        problems.Add($"{name} '{given}' is not a whole number from {least} to {most}.");
        return otherwise;
    }

    private static string? Given(IConfiguration values, string name) => string.IsNullOrEmpty(values[name]) ? null : values[name];
}
