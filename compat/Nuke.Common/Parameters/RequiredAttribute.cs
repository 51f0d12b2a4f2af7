namespace Nuke.Common;

/// <summary>Refuses to run anything while the member has no value.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public class RequiredAttribute : Attribute;
