using System.Globalization;
using System.Security.Cryptography;
using Shunt.Edge.Containers;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Shunt.Local.Secrets;

namespace Shunt.Edge.Fleet;

/// <summary>Starts an instance's process, in a container or not, with what it is told: its port, its host and its nonce.</summary>
internal sealed class Launcher
{
    private const string PortPlace = "{port}";
    private const int NonceBytes = 16;

    private readonly ContainerChildren _children;

    public Launcher(ContainerChildren children) => _children = children;

    /// <summary>A name for a process that nobody can guess: 128 random bits in hex.</summary>
    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>Starts the process of a record.</summary>
    /// <param name="record">The instance, its port and nonce chosen.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">The system did not start it.</exception>
    public async Task<ProcessMark> LaunchAsync(InstanceRecord record, CancellationToken cancellation)
    {
        if (record.Spec.Container is not null)
            return await _children.LaunchAsync(record, cancellation).ConfigureAwait(false);

        // Read for this start alone: the record, which is kept, says only where they come from.
        var secrets = await SecretReader.ReadAsync(record.Spec.Secrets, cancellation).ConfigureAwait(false);
        var child = await _children.StartAsync(record.Nonce, Start(record, secrets), record.Spec.StopLimit, cancellation).ConfigureAwait(false);
        return child.Process;
    }

    /// <summary>The variables that an instance is given, wherever it runs.</summary>
    /// <param name="record">The instance, its port and nonce chosen.</param>
    internal static IReadOnlyDictionary<string, string> Variables(InstanceRecord record)
    {
        var port = record.Port.ToString(CultureInfo.InvariantCulture);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["HOST"] = "127.0.0.1" };
        foreach (var (name, value) in record.Spec.Environment)
            variables[name] = value.Replace(PortPlace, port, StringComparison.Ordinal);
        variables[record.Spec.PortVariable] = port;
        variables["SHUNT_INSTANCE"] = record.Nonce;
        return variables;
    }

    /// <summary>The program of a record with everything filled in.</summary>
    /// <param name="record">The instance, its port and nonce chosen.</param>
    /// <param name="secrets">The values of its secrets.</param>
    internal static ChildStart Start(InstanceRecord record, IReadOnlyDictionary<string, string> secrets)
    {
        var port = record.Port.ToString(CultureInfo.InvariantCulture);
        var environment = BaseEnvironment.Take().Where(variable => !EdgeRuntime.IsOwn(variable.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in Variables(record).Concat(secrets).Concat(CoreFiles.Variables))
            environment[name] = value;

        return new ChildStart
        {
            FileName = record.Spec.FileName,
            Arguments = [.. record.Spec.Arguments.Select(argument => argument.Replace(PortPlace, port, StringComparison.Ordinal))],
            Folder = record.Spec.Folder,
            Environment = environment,
            LogFile = record.Spec.LogFile,
            Secrets = [.. secrets.Values],
        };
    }
}
