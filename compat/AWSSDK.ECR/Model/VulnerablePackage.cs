namespace Amazon.ECR.Model;

/// <summary>A package that has a vulnerability.</summary>
public class VulnerablePackage : IShape
{
    /// <value>The version without it.</value>
    public string? FixedInVersion { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>Its version.</value>
    public string? Version { get; set; }

    void IShape.Walk(Walker walk)
    {
        FixedInVersion = walk.Text("fixedInVersion", FixedInVersion);
        Name = walk.Text("name", Name);
        Version = walk.Text("version", Version);
    }
}
