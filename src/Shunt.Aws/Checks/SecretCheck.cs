using Amazon.SecretsManager.Model;
using Amazon.SimpleSystemsManagement.Model;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Whether a secret of instances is there. Its value is not asked for.</summary>
/// <param name="clients">The clients.</param>
/// <param name="target">The target's name.</param>
internal sealed class SecretCheck(AwsClients clients, string target)
{
    private const string Manager = ":secretsmanager:";
    private const string Parameter = ":parameter/";

    // arn:aws:secretsmanager:region:account:secret:name-6RandomCharacters, and behind that a key, a stage and a version of the value.
    private const int SecretParts = 7;

    /// <summary>What a secret is called in findings.</summary>
    /// <param name="variable">The variable that gets its value.</param>
    public static string SubjectOf(string variable) => $"secret {variable}";

    /// <summary>Looks.</summary>
    /// <param name="variable">The variable that gets its value.</param>
    /// <param name="reference">The secret, by its ARN.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(string variable, string reference, CancellationToken cancellation)
    {
        var (isThere, why) = reference.Contains(Manager, StringComparison.Ordinal)
            ? await FindSecretAsync(reference, cancellation).ConfigureAwait(false)
            : (await HasParameterAsync(reference, cancellation).ConfigureAwait(false), "is not there");
        return [isThere
            ? Finding.Ok(SubjectOf(variable), $"'{reference}' is there")
            : Finding.NotOk(SubjectOf(variable), $"'{reference}' {why}", $"Make it, or mend {target}'s Secrets in Environments.cs.")];
    }

    private async Task<(bool IsThere, string Why)> FindSecretAsync(string reference, CancellationToken cancellation)
    {
        try
        {
            var id = string.Join(':', reference.Split(':').Take(SecretParts));
            var secret = await clients.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = id }, cancellation).ConfigureAwait(false);
            return (secret.DeletedDate is null, "is being deleted");
        }
        catch (ResourceNotFoundException)
        {
            return (false, "is not there");
        }
    }

    private async Task<bool> HasParameterAsync(string reference, CancellationToken cancellation)
    {
        // Those below a path are named with the slash that their ARN has already.
        var name = reference[(reference.IndexOf(Parameter, StringComparison.Ordinal) + Parameter.Length)..];
        string[] names = name.Contains('/', StringComparison.Ordinal) ? ["/" + name] : [name, "/" + name];
        var request = new DescribeParametersRequest { ParameterFilters = [new ParameterStringFilter { Key = "Name", Option = "Equals", Values = [.. names] }] };
        do
        {
            var page = await clients.Parameters.DescribeParametersAsync(request, cancellation).ConfigureAwait(false);
            if (page.Parameters is { Count: > 0 })
                return true;
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return false;
    }
}
