using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace App.Tests;

/// <summary>A started service. It is killed when the test is done with it.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string ListensOn = "Now listening on: ";

    private readonly Process _process;
    private readonly HttpClient _client = new();
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
    }

    public Uri Address => _address.Task.Result;

    public IReadOnlyCollection<string> Output => _output;

    public static async Task<ServiceProcess> StartAsync(TimeSpan limit, params (string Name, string Value)[] environment)
    {
        var service = new ServiceProcess(Launch([("PORT", "0"), .. environment]));
        await service._address.Task.WaitAsync(limit);
        await service.WaitForHealthAsync(HttpStatusCode.OK, limit);
        return service;
    }

    public static Process Launch(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Remove("HOST");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async Task<string> WaitForHealthAsync(HttpStatusCode expected, TimeSpan limit)
    {
        using var end = new CancellationTokenSource(limit);
        while (true)
        {
            using var answer = await _client.GetAsync(new Uri(Address, "/health"), end.Token);
            if (answer.StatusCode == expected)
                return await answer.Content.ReadAsStringAsync(end.Token);
        }
    }

    public async Task<int> WaitForExitAsync(TimeSpan limit)
    {
        await _process.WaitForExitAsync().WaitAsync(limit);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _client.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;

        _output.Enqueue(line);
        var at = line.IndexOf(ListensOn, StringComparison.Ordinal);
        if (at >= 0)
            _address.TrySetResult(new Uri(line[(at + ListensOn.Length)..]));
    }
}
