using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tests;

/// <summary>moto_server, a stand-in for AWS, on loopback, on a port that it takes itself; it ends with the tests, however they end.</summary>
internal sealed partial class MotoServer : IDisposable
{
    public const string Region = "eu-west-1";

    // It ends when its standard input does, which is when the tests are gone.
    private const string Script = "moto_server -H 127.0.0.1 -p 0 </dev/null & cat >/dev/null; kill $!; wait";

    private readonly Process _process;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(5) };

    private MotoServer(Process process, int port)
    {
        _process = process;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
    }

    public string Address { get; }

    public static async Task<MotoServer> StartAsync()
    {
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var process = new Process { StartInfo = new ProcessStartInfo("sh", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true } };
        process.StartInfo.Environment.Remove("AWS_ENDPOINT_URL");

        // Left to itself it says of every service that its tasks are still to come.
        process.StartInfo.Environment["MOTO_ECS_SERVICE_RUNNING"] = "1";
        void Heard(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not null && Listening().Match(line.Data) is { Success: true } match)
                port.TrySetResult(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            else if (!port.Task.IsCompleted)
                said.Add(line.Data ?? "(its output ended)");
        }

        process.ErrorDataReceived += Heard;
        process.OutputDataReceived += Heard;
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        try
        {
            return new MotoServer(process, await port.Task.WaitAsync(TimeSpan.FromMinutes(5), TimeProvider.System));
        }
        catch (TimeoutException late)
        {
            process.StandardInput.Close();
            throw new InvalidOperationException($"moto_server did not listen within 5 minutes.\n{string.Join('\n', said)}", late);
        }
    }

    /// <value>Calls that are none of the product's.</value>
    public MotoCalls Calls => new(_http, Address);

    /// <summary>Removes all that is there.</summary>
    public async Task ResetAsync()
    {
        using var response = await _http.PostAsync(new Uri($"{Address}/moto-api/reset"), null);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"Running on http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Listening();
}
