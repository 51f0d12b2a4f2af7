namespace Amazon.ECS.Model;

/// <summary>Where tasks are in the network.</summary>
public class NetworkConfiguration : IShape
{
    /// <value>Subnets and security groups.</value>
    public AwsVpcConfiguration? AwsvpcConfiguration { get; set; }

    void IShape.Walk(Walker walk)
    {
        AwsvpcConfiguration = walk.Shape("awsvpcConfiguration", AwsvpcConfiguration);
    }
}
