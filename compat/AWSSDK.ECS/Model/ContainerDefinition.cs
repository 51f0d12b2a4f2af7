namespace Amazon.ECS.Model;

/// <summary>A container of a task.</summary>
public class ContainerDefinition : IShape
{
    /// <value>What is run before the command.</value>
    public List<string>? EntryPoint { get; set; }

    /// <value>Variables that the container sees.</value>
    public List<KeyValuePair>? Environment { get; set; }

    /// <value>Whether the task ends with it; it does without.</value>
    public bool? Essential { get; set; }

    /// <value>The image.</value>
    public string? Image { get; set; }

    /// <value>Where its output goes.</value>
    public LogConfiguration? LogConfiguration { get; set; }

    /// <value>Its name.</value>
    public string? Name { get; set; }

    /// <value>Secrets that the container sees.</value>
    public List<Secret>? Secrets { get; set; }

    void IShape.Walk(Walker walk)
    {
        EntryPoint = walk.Texts("entryPoint", EntryPoint);
        Environment = walk.Shapes("environment", Environment);
        Essential = walk.Flag("essential", Essential);
        Image = walk.Text("image", Image);
        LogConfiguration = walk.Shape("logConfiguration", LogConfiguration);
        Name = walk.Text("name", Name);
        Secrets = walk.Shapes("secrets", Secrets);
    }
}
