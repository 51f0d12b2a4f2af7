namespace Shunt.Aws.Stacks;

/// <summary>One thing that a change set would do.</summary>
/// <param name="Action"><c>Add</c>, <c>Modify</c>, <c>Remove</c>, …</param>
/// <param name="Resource">The resource's name in the template.</param>
/// <param name="Type">Its type.</param>
/// <param name="Replaces">Whether it is made anew and the one before removed: <c>True</c>, <c>False</c>, <c>Conditional</c>; empty when it does not exist yet.</param>
internal sealed record StackChange(string Action, string Resource, string Type, string Replaces)
{
    /// <summary>The change as a line of a plan.</summary>
    public string Describe() => $"{Action.ToLowerInvariant()} {Resource} ({Type}){(Replaces is "True" ? ", which is replaced" : Replaces is "Conditional" ? ", which may be replaced" : "")}";
}
