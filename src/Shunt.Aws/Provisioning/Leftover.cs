namespace Shunt.Aws.Provisioning;

/// <summary>A resource that has the target's tags, as a listing says.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Stack">The stack it is of, by its ARN; empty for none.</param>
internal sealed record Leftover(string Arn, string Stack)
{
    /// <value>Itself, where it is a stack; otherwise the stack it is of; empty for none.</value>
    public string Owner => Arn.Contains(":cloudformation:", StringComparison.Ordinal) ? Arn : Stack;
}
