using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Shunt.Images.Registries;

/// <summary>Asks a Docker credential helper: the program <c>docker-credential-&lt;name&gt;</c>.</summary>
/// <param name="name">The helper's name, such as <c>ecr-login</c>.</param>
internal sealed partial class CredentialProgram(string name)
{
    /// <summary>How long a helper has: it may ask a person or a cloud.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Asks for a registry's credential; null when the helper has none.</summary>
    /// <exception cref="RegistryException">The helper is not there, does not answer, or answers something else.</exception>
    public async Task<RegistryCredential?> FindAsync(string server, CancellationToken cancellation)
    {
        if (!Name().IsMatch(name))
            throw Refusal(server, "its name is not one");

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(Limit);
            using var process = Process.Start(new ProcessStartInfo($"docker-credential-{name}", "get")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            try
            {
                return await AskAsync(process, server, limit.Token).ConfigureAwait(false);
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refusal(server, $"it did not answer within {Limit.TotalSeconds:0} s");
        }
        catch (Exception other) when (other is Win32Exception or IOException)
        {
            throw Refusal(server, other.Message.TrimEnd('.'));
        }
    }

    private async Task<RegistryCredential?> AskAsync(Process process, string server, CancellationToken cancellation)
    {
        await process.StandardInput.WriteAsync(server.AsMemory(), cancellation).ConfigureAwait(false);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
        var said = $"{output}{await error.ConfigureAwait(false)}";
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            // The helpers' protocol has this sentence for "none", and no exit code of its own.
            return said.Contains("credentials not found", StringComparison.OrdinalIgnoreCase) ? null : throw Refusal(server, $"it ended with exit code {process.ExitCode}");
        }

        try
        {
            var answer = JsonSerializer.Deserialize(output, RegistryJson.Default.HelperAnswer);
            return answer is { Username: { } user, Secret: { Length: > 0 } secret } ? new RegistryCredential(user == "<token>" ? null : user, secret) : null;
        }
        catch (JsonException)
        {
            throw Refusal(server, "what it answered is not JSON");
        }
    }

    private RegistryException Refusal(string server, string reason) => new(
        $"Credential helper 'docker-credential-{name}' gave no credential for '{server}': {reason}. Nothing was pushed or pulled and no traffic moved. Mend it, or take it out of Docker's config.json.");

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex Name();
}
